import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'
import { todaysPersonId } from '../todays-person'
import { Compose } from '../compose'
import { useHome } from '../home'
import { goTo } from '../routes'
import styles from './view.module.css'

/** The composer as a page: with the person of the address, or today's person. */
export default function CheckInView({ personId }: { personId: string | null }) {
  const home = useHome()
  const everybody = useStore(home.people, (state) => state.everybody)
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
      <Compose
        everybody={everybody}
        personId={personId ?? proposed}
        onPerson={(id) => goTo(`#/check-in/${id}`)}
      />
    </>
  )
}
