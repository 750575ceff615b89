import { useMemo } from 'react'
import { i18n } from '#i18n'
import { AddPerson, type TypedPerson } from '@/components/people/add-person'
import { PeopleList } from '@/components/people/people-list'
import { PeopleNav } from '@/components/people/people-nav'
import type { ListedPerson } from '@/components/people/person-row'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { onceFor } from '@/lib/domain/people/nudge/once-for'
import { type Day, dayOf, daysBetween } from '@/lib/domain/time/day'
import type { Minutes } from '@/lib/domain/time/units'
import { failedRead } from '@/lib/pages/follower'
import type { Acquaintance } from '@/lib/pages/people'
import { useRead } from '@/lib/pages/use-read'
import { OpenAfterQuestion } from '../parts/after-question'
import { useHome, useSettings } from '../home'
import { addTyped, checkWith, sayTalked } from '../actions/people-actions'
import { goTo } from '../routes'
import { saveRegion } from '../actions/save-region'
import { useDay } from '../reads/use-day'
import styles from './view.module.css'

interface ListedOn {
  today: Day
  dayStartMinutes: Minutes
}

function listed({ person, contacts }: Acquaintance, { today, dayStartMinutes }: ListedOn): ListedPerson {
  const last = contacts[0]
  const { id, name, circle, resting, kind, goodbye } = person
  return {
    id,
    name,
    circle,
    resting,
    kind,
    goodbye: goodbye?.kind ?? null,
    // Computed only for drawn rows: calendar days for ten thousand people take long.
    get quietDays() {
      return last ? Math.max(0, daysBetween(dayOf(last.atMs, dayStartMinutes), today)) : null
    },
  }
}

/** Everybody as rows of the list, memoised per list and day. */
const listOn = onceFor((everybody: readonly Acquaintance[]) => {
  let made: { at: ListedOn; people: ListedPerson[] } | null = null
  return (at: ListedOn) => {
    if (made?.at.today !== at.today || made.at.dayStartMinutes !== at.dayStartMinutes)
      made = { at, people: everybody.map((one) => listed(one, at)) }
    return made.people
  }
})

/** The list of everybody, and the form for somebody new. */
export default function PeopleView({ adding }: { adding: 'person' | 'group' | null }) {
  const home = useHome()
  const read = useRead(home.people)
  const { everybody = null, beginning = null } = read.value ?? {}
  const { region, hideNumbers, dayStartMinutes } = useSettings()
  const today = useDay()
  const check = useMemo(() => checkWith(region), [region])
  const shown = everybody ?? beginning
  const people = shown && listOn(shown)({ today, dayStartMinutes })

  const add = async (typed: TypedPerson) => {
    const id = await addTyped(home, typed)
    if (!id) return false
    const unread = typed.channel?.address === ''
    home.toasts.say(i18n.t(unread ? 'people.form.addedUnread' : 'people.form.added', [typed.name]))
    // A group's page opens next, to choose its members.
    goTo(unread || typed.kind === 'group' ? `#/people/${id}` : '#/people')
    return true
  }
  const nobody = people?.length === 0
  const waiting = everybody?.filter(({ person }) => person.sorting === 'waiting').length ?? 0

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('people.title')}</h1>
        {!adding && (
          <div className={layout.row2}>
            {!nobody && (
              <Button kind="plain" onClick={() => goTo('#/people/add/group')}>
                {i18n.t('people.group.new')}
              </Button>
            )}
            <LinkButton href="#/people/import">{i18n.t('people.import')}</LinkButton>
            {!nobody && (
              <Button kind="primary" onClick={() => goTo('#/people/add')}>
                {i18n.t('people.add')}
              </Button>
            )}
          </div>
        )}
      </div>
      <ReadProblem failure={failedRead(read)} />
      {waiting > 0 && !adding && (
        <p className={styles.waiting}>
          {i18n.t('sorting.waiting', waiting, [figure(waiting)])}{' '}
          <LinkButton size="small" href="#/people/sort">
            {i18n.t('sorting.begin')}
          </LinkButton>
        </p>
      )}
      {!adding && !nobody && <OpenAfterQuestion />}
      {!adding && !nobody && <PeopleNav current="people" />}
      {adding && (
        <section
          className={styles.raised}
          aria-label={i18n.t(adding === 'group' ? 'people.group.title' : 'people.form.title')}
        >
          <AddPerson
            key={adding}
            kind={adding}
            check={check}
            region={region}
            onRegion={(chosen) => void saveRegion(home, chosen)}
            onAdd={add}
            onCancel={() => goTo('#/people')}
          />
        </section>
      )}
      {nobody && !adding && (
        <EmptyState
          sentence={i18n.t('people.empty.sentence')}
          action={i18n.t('people.empty.action')}
          onAction={() => goTo('#/people/add')}
        />
      )}
      {people && people.length > 0 && (
        <PeopleList
          people={people}
          whole={everybody !== null}
          hideNumbers={hideNumbers}
          onTalked={(id) => {
            const found = people.find((person) => person.id === id)
            if (found) void sayTalked(home, found)
          }}
        />
      )}
    </>
  )
}
