import { useMemo } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { failedRead, readOnce } from '@/lib/pages/follower'
import { useRead, useSource } from '@/lib/pages/use-read'
import { OpenAfterQuestion } from '../parts/after-question'
import { readTodaysPerson } from '../reads/todays-person'
import { Compose } from '../parts/compose'
import { useHome } from '../home'
import { goTo } from '../routes'
import styles from './view.module.css'

interface CheckInViewProps {
  personId: string | null
  /** The family of messages to start with, from the address. */
  family: Family | null
}

/** The composer as a page: for the person in the address, or for today's person. */
export default function CheckInView({ personId, family }: CheckInViewProps) {
  const home = useHome()
  const people = useRead(home.people)
  const everybody = people.value?.everybody
  const next = useStore(home.draftStart, (state) => state.next)
  const start = useMemo(() => {
    if (next && (next.personId === null || next.personId === personId)) return next.start
    return family && { family }
  }, [next, personId, family])
  const todays = useSource(
    useMemo(() => (personId === null ? readOnce(() => readTodaysPerson(home)) : null), [home, personId]),
  )
  const failure = failedRead(people, todays)

  if (!everybody) return <ReadProblem failure={failure} />
  if (everybody.length === 0) {
    return (
      <EmptyState
        sentence={i18n.t('today.empty.sentence')}
        action={i18n.t('today.empty.action')}
        onAction={() => goTo('#/people/add')}
      />
    )
  }
  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('home.checkIn')}</h1>
      </div>
      <ReadProblem failure={failure} />
      <OpenAfterQuestion />
      <Compose
        everybody={everybody}
        personId={personId ?? todays.value?.id ?? null}
        start={start}
        onPerson={(id) => goTo(`#/check-in/${id}`)}
      />
    </>
  )
}
