import { liveQuery, type Subscription } from 'dexie'
import { createStore } from 'zustand/vanilla'
import type { PorchlightDatabase } from '@/lib/data/database'
import { spansBetween, totalsOf } from '@/lib/data/reads-time'
import type { Day } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'

export interface DayTimeState {
  day: Day | null
  /** Closed spans of that day, oldest first; the open one is in the kept values. */
  spans: Span[]
  totals: DayTotal[]
  problem: unknown
}

/** A store that mirrors one day's time. `follow` says which day, between which instants (epoch ms); the same again changes nothing. */
export function createDayTimeStore(db: PorchlightDatabase) {
  const store = createStore<DayTimeState>(() => ({ day: null, spans: [], totals: [], problem: null }))
  let following: { key: string; subscription: Subscription } | null = null

  const stop = () => {
    following?.subscription.unsubscribe()
    following = null
  }
  const follow = (asked: { day: Day; startsAtMs: number; endsAtMs: number }) => {
    const { day, startsAtMs, endsAtMs } = asked
    const key = JSON.stringify(asked)
    if (following?.key === key) return
    stop()
    const read = () => Promise.all([spansBetween(db, startsAtMs, endsAtMs), totalsOf(db, day)])
    const subscription = liveQuery(read).subscribe({
      next: ([spans, totals]) => store.setState({ day, spans, totals, problem: null }),
      error: (problem) => store.setState({ problem }),
    })
    following = { key, subscription }
  }
  return { ...store, follow, stop }
}

export type DayTimeStore = ReturnType<typeof createDayTimeStore>
