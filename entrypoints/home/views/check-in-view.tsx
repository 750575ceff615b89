import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { AfterQuestion } from '../after-question'
import { todaysPersonId } from '../todays-person'
import { Compose } from '../compose'
import { useHome } from '../home'
import { goTo } from '../routes'
import styles from './view.module.css'

interface CheckInViewProps {
  personId: string | null
  /** The kind of message to begin with, as the address names it. */
  family: Family | null
}

/** The composer as a page: with the person of the address, or today's person. */
export default function CheckInView({ personId, family }: CheckInViewProps) {
  const home = useHome()
  const everybody = useStore(home.people, (state) => state.everybody)
  const given = useStore(home.given, (state) => state.given)
  const start = useMemo(() => {
    if (given && (given.personId === null || given.personId === personId)) return given.start
    return family && { family }
  }, [given, personId, family])
  const [proposed, setProposed] = useState<string | null>(null)

  useEffect(() => {
    if (personId !== null) return
    let current = true
    void todaysPersonId(home).then((id) => current && setProposed(id))
    return () => {
      current = false
    }
  }, [home, personId])

  if (!everybody) return null
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
        <h1 className={styles.title}>{i18n.t('home.checkIn')}</h1>
      </div>
      <AfterQuestion />
      <Compose
        everybody={everybody}
        personId={personId ?? proposed}
        start={start}
        onPerson={(id) => goTo(`#/check-in/${id}`)}
      />
    </>
  )
}
