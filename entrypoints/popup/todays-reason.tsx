import { lazy, Suspense, useState } from 'react'
import { i18n } from '#i18n'
import { reasonWords } from '@/components/today/reason-words'
import { Button } from '@/components/ui/button'
import type * as deciding from '@/lib/state/decided'
import type { TodayActions } from '@/lib/state/today-actions'
import type { TodayView } from '@/lib/state/today-view'
import styles from './popup.module.css'

const NudgeDone = lazy(() =>
  import('@/components/today/nudge-done').then((module) => ({ default: module.NudgeDone })),
)

interface TodaysReasonProps {
  view: TodayView
  /** What the buttons do; read once one is pressed. */
  actions: () => Promise<TodayActions>
  doing: (work: Promise<unknown>) => void
}

/** Why it is today's person, and a way to let them wait, which can be taken back. */
export function TodaysReason({ view, actions, doing }: TodaysReasonProps) {
  const [decided, setDecided] = useState<deciding.Decided | null>(null)
  const { nudge, day } = view
  const settle = (work: (how: typeof deciding, actions: TodayActions) => Promise<deciding.Decided>) =>
    doing(
      Promise.all([import('@/lib/state/decided'), actions()])
        .then(([how, to]) => work(how, to))
        .then(setDecided),
    )
  return (
    <>
      {decided && (
        <Suspense>
          <NudgeDone
            // Another decision is another undo, which takes the focus.
            key={decided.how}
            {...decided}
            justNow
            onUndo={() => doing(decided.undo().then(() => setDecided(null)))}
            onSlower={() => settle((how, to) => how.slowDown(to, decided))}
            onKeepRhythm={() => settle((how, to) => how.keepRhythm(to, decided))}
          />
        </Suspense>
      )}
      {nudge.state === 'person' && nudge.person.id !== decided?.personId && (
        <div className={styles.today}>
          <p className={styles.reason}>{reasonWords(nudge.reason, view)}</p>
          {!view.readOnly && (
            <Button
              kind="plain"
              size="small"
              onClick={() => settle((how, to) => how.decide(to, { how: 'not-today', nudge, day }))}
            >
              {i18n.t('today.nudge.notToday')}
            </Button>
          )}
        </div>
      )}
      {nudge.state === 'low-energy' && <p className={styles.reason}>{i18n.t('popup.lowEnergy')}</p>}
    </>
  )
}
