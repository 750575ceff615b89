import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { type CalendarEvent, eventOfRitual } from '@/lib/domain/check-ins/calendar-event'
import { mayPickUp, nextTurn, type Ritual } from '@/lib/domain/check-ins/ritual'
import type { Day } from '@/lib/domain/time/day'
import { cadenceWords, turnWords } from './plan-words'
import styles from './plans.module.css'
import { TakeIntoCalendar } from './take-into-calendar'

export interface RitualRowProps {
  ritual: Ritual
  person: { id: string; name: string }
  named: boolean
  today: Day
  /** The device's own zone (`Europe/Berlin`). */
  ownZone: string
  onHeld: (ritual: Ritual) => void
  onPickUp: (ritual: Ritual) => void
  onCorrect: (ritual: Ritual) => void
  onRemove: (ritual: Ritual) => void
  onFile: (event: CalendarEvent) => void
}

/** One ritual: how often, its next turn, and a button to pick it up again after a missed turn. */
export function RitualRow({ ritual, person, named, today, ownZone, ...act }: RitualRowProps) {
  const next = nextTurn(ritual, today)
  const wentBy = mayPickUp(ritual, today)
  const isOpen = wentBy || (next === today && (ritual.lastHeldDay ?? '') < today)
  const event = eventOfRitual(ritual, i18n.t('plans.withName', [ritual.what, person.name]), ownZone)
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <bdi className={styles.title}>{ritual.what}</bdi>
        {named && (
          <a href={`#/people/${person.id}`} className={styles.with}>
            <bdi>{person.name}</bdi>
          </a>
        )}
        <span>{cadenceWords(ritual.cadence)}</span>
        <span className={layout.note}>{i18n.t('plans.ritual.next', [turnWords(ritual, next)])}</span>
      </div>
      {isOpen && (
        <div className={layout.icons}>
          <Button
            size="small"
            aria-label={i18n.t('plans.ritual.heldLabel', [ritual.what])}
            onClick={() => act.onHeld(ritual)}
          >
            {i18n.t('plans.ritual.held')}
          </Button>
          {wentBy && (
            <Button
              size="small"
              aria-label={i18n.t('plans.ritual.pickUpLabel', [ritual.what])}
              onClick={() => act.onPickUp(ritual)}
            >
              {i18n.t('plans.ritual.pickUp')}
            </Button>
          )}
        </div>
      )}
      <div className={layout.icons}>
        <TakeIntoCalendar event={event} onFile={act.onFile} />
        <Button
          kind="plain"
          size="small"
          aria-label={i18n.t('people.entry.correctLabel', [ritual.what])}
          onClick={() => act.onCorrect(ritual)}
        >
          {i18n.t('people.channel.correct')}
        </Button>
        <Button
          kind="plain"
          size="small"
          aria-label={i18n.t('people.entry.removeLabel', [ritual.what])}
          onClick={() => act.onRemove(ritual)}
        >
          {i18n.t('people.channel.remove')}
        </Button>
      </div>
    </li>
  )
}
