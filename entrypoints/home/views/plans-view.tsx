import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { PersonPicker } from '@/components/check-in/person-picker'
import { PeopleNav } from '@/components/people/people-nav'
import { EmptyState } from '@/components/ui/empty-state'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { failedRead } from '@/lib/pages/follower'
import { useRead } from '@/lib/pages/use-read'
import { useHome } from '../home'
import { Plans, usePlans } from '../parts/plans'
import { goTo } from '../routes'
import styles from './view.module.css'

/** The plans with everybody, and a choice of somebody to plan something with. */
export default function PlansView() {
  const read = useRead(useHome().people)
  const everybody = read.value?.everybody
  const planned = usePlans()
  const [personId, setPersonId] = useState<string | null>(null)
  const people = useMemo(
    () => everybody?.map(({ person }) => person).filter(({ goodbye }) => goodbye === null),
    [everybody],
  )
  const failure = failedRead(read, planned)
  if (!people || !planned.value) return <ReadProblem failure={failure} />
  const { plans, rituals } = planned.value
  if (people.length === 0)
    return (
      <EmptyState
        sentence={i18n.t('today.empty.sentence')}
        action={i18n.t('today.empty.action')}
        onAction={() => goTo('#/people/add')}
      />
    )
  const chosen = people.find(({ id }) => id === personId)
  const own = <T extends { personId: string }>(all: readonly T[]) =>
    chosen ? all.filter((one) => one.personId === chosen.id) : all
  const isEmpty = plans.length === 0 && rituals.length === 0
  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('plans.all')}</h1>
      </div>
      <PeopleNav current="plans" />
      <ReadProblem failure={failure} />
      <div className={styles.close}>
        {isEmpty && !chosen && <p className={layout.aside}>{i18n.t('plans.none')}</p>}
        <div className={styles.narrow}>
          <PersonPicker
            label={i18n.t('plans.whom')}
            people={people}
            person={chosen ?? null}
            onPerson={setPersonId}
          />
        </div>
        {/* With one person the section shows its forms; with everybody it shows names. */}
        <Plans
          key={personId ?? 'all'}
          people={chosen ? [chosen] : people}
          plans={own(plans)}
          rituals={own(rituals)}
        />
      </div>
    </>
  )
}
