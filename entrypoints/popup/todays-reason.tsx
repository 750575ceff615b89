import { type ReactNode, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import layout from '@/components/ui/layout.module.css'
import type * as deciding from '@/lib/pages/decided'
import type { TodayActions } from '@/lib/pages/today-actions'
import type { TodayView } from '@/lib/pages/today-view'
import styles from './popup.module.css'

const NudgeDone = later(async () => (await import('@/components/today/nudge-done')).NudgeDone)

interface Deciding {
  view: TodayView | null
  /** What the buttons do; read once one is pressed. */
  actions: () => Promise<TodayActions>
  doing: (work: Promise<unknown>) => void
}

/** Lets today's person wait: what does it (null: it cannot be), and what then says so, with the way back. */
export function useDecision({ view, actions, doing }: Deciding) {
  const [decided, setDecided] = useState<deciding.Decided | null>(null)
  const settle = (work: (how: typeof deciding, actions: TodayActions) => Promise<deciding.Decided>) =>
    doing(
      Promise.all([import('@/lib/pages/decided'), actions()])
        .then(([how, to]) => work(how, to))
        .then(setDecided),
    )
  const nudge = view?.nudge.state === 'person' && !view.readOnly ? view.nudge : null
  return {
    onNotToday:
      view && nudge && nudge.person.id !== decided?.personId
        ? () => settle((how, to) => how.decide(to, { how: 'not-today', nudge, day: view.day }))
        : null,
    done: decided && (
      <NudgeDone
        // Another decision is another undo, which takes the focus.
        key={decided.how}
        {...decided}
        justNow
        onUndo={() => doing(decided.undo().then(() => setDecided(null)))}
        onSlower={() => settle((how, to) => how.slowDown(to, decided))}
        onKeepRhythm={() => settle((how, to) => how.keepRhythm(to, decided))}
      />
    ),
  }
}

/** Why this person, in one line; today's may also be let wait. */
export const Reason = ({ words, onNotToday }: { words: ReactNode; onNotToday: (() => void) | null }) => (
  <div className={styles.today}>
    <p className={layout.note}>{words}</p>
    {onNotToday && (
      <Button kind="plain" size="small" onClick={onNotToday}>
        {i18n.t('today.nudge.notToday')}
      </Button>
    )}
  </div>
)
