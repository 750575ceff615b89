import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { BudgetsForm } from '@/components/boundaries/budgets-form'
import { newId } from '@/lib/data/deps'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { onDay } from '@/lib/domain/boundaries/change'
import { dayOf } from '@/lib/domain/time/day'
import { attempt } from '../attempt'
import { useHome } from '../home'
import { command } from '../save-settings'
import { useNow } from '../use-day'
import styles from './view.module.css'

/** What the person set for feeds. */
export default function BoundariesView() {
  const home = useHome()
  const { settings, boundaries } = useStore(home.kept)
  const { sites, dayStartMinutes } = settings
  const nowMs = useNow()

  const saveBudgets = (set: BoundarySet) =>
    void attempt(home, async () => {
      const { pendingFrom } = await command('saveBoundaries', { set })
      if (pendingFrom === null) home.toasts.say(i18n.t('boundaries.saved'))
    })
  const takeBack = () =>
    void attempt(home, async () => {
      await command('takeBackPending', {})
      home.toasts.say(i18n.t('boundaries.takenBack'))
    })

  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{i18n.t('home.boundaries')}</h1>
      </div>
      <div className={styles.stack}>
        <section aria-labelledby="budgets">
          <h2 id="budgets" className={styles.sectionTitle}>
            {i18n.t('boundaries.title')}
          </h2>
          <BudgetsForm
            boundaries={onDay(boundaries, dayOf(nowMs, dayStartMinutes))}
            sites={sites}
            dayStartMinutes={dayStartMinutes}
            nowMs={nowMs}
            newId={newId}
            onSave={saveBudgets}
            onTakeBack={takeBack}
          />
        </section>
      </div>
    </>
  )
}
