import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { byKey } from '@/components/ui/use-by-key'
import { type CalendarEvent, eventOfPlan } from '@/lib/domain/check-ins/calendar-event'
import { type Plan, planStatus } from '@/lib/domain/check-ins/plan'
import type { Instant } from '@/lib/domain/time/units'
import { bothTimes } from './plan-words'
import styles from './plans.module.css'
import { TakeIntoCalendar } from './take-into-calendar'

export interface PlanRowProps {
  plan: Plan
  person: { id: string; name: string; timeZone: string | null }
  /** The row shows the person's name as a link, where plans of several people are listed. */
  named: boolean
  nowMs: Instant
  /** Alt+3 and Alt+4 answer this row's question. */
  keyed: boolean
  onAgree: (plan: Plan, atMs: Instant) => void
  onSettle: (plan: Plan, outcome: 'happened' | 'called-off') => void
  onCorrect: (plan: Plan) => void
  onRemove: (plan: Plan) => void
  onFile: (event: CalendarEvent) => void
}

const answerKey = 3

/** One plan: when, what, and its actions. */
export function PlanRow({ plan, person, named, nowMs, keyed, ...act }: PlanRowProps) {
  const status = planStatus(plan, nowMs)
  const says = (here: string, there: string) => i18n.t('plans.theirTime', [here, there])
  const time = (atMs: Instant) => bothTimes(atMs, { timeZone: person.timeZone, says })
  const answer = (index: number) => keyed && byKey(String(answerKey + index))
  const event = eventOfPlan(plan, i18n.t('plans.withName', [plan.what, person.name]))
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <bdi className={styles.title}>{plan.what}</bdi>
        {named && (
          <a href={`#/people/${person.id}`} className={styles.with}>
            <bdi>{person.name}</bdi>
          </a>
        )}
        {plan.atMs !== null && <span>{time(plan.atMs)}</span>}
        {status === 'proposed' && <span className={layout.note}>{i18n.t('plans.proposed')}</span>}
      </div>
      {status === 'proposed' && (
        <ul className={layout.row2}>
          {plan.proposedMs
            .filter((atMs) => atMs > nowMs)
            .map((atMs, index) => (
              <li key={atMs}>
                <Button
                  size="small"
                  {...answer(index)}
                  aria-label={i18n.t('plans.agreeLabel', [time(atMs)])}
                  onClick={() => act.onAgree(plan, atMs)}
                >
                  {time(atMs)}
                </Button>
              </li>
            ))}
        </ul>
      )}
      {status === 'over' && (
        <fieldset className={styles.asked} aria-label={i18n.t('plans.took')}>
          <span>{i18n.t('plans.took')}</span>
          <Button size="small" {...answer(0)} onClick={() => act.onSettle(plan, 'happened')}>
            {i18n.t('plans.tookYes')}
          </Button>
          <Button size="small" {...answer(1)} onClick={() => act.onSettle(plan, 'called-off')}>
            {i18n.t('plans.tookNo')}
          </Button>
        </fieldset>
      )}
      <div className={layout.icons}>
        {status === 'ahead' && event && <TakeIntoCalendar event={event} onFile={act.onFile} />}
        {status !== 'over' && (
          <Button
            kind="plain"
            size="small"
            aria-label={i18n.t('people.entry.correctLabel', [plan.what])}
            onClick={() => act.onCorrect(plan)}
          >
            {i18n.t('people.channel.correct')}
          </Button>
        )}
        <Button
          kind="plain"
          size="small"
          aria-label={i18n.t('people.entry.removeLabel', [plan.what])}
          onClick={() => act.onRemove(plan)}
        >
          {i18n.t('people.channel.remove')}
        </Button>
      </div>
    </li>
  )
}
