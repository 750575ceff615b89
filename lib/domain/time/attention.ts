import type { Span } from './span'

/** When attention was last on a site, and whether this visit has touched its feed yet. */
export interface RecentVisit {
  lastAtMs: number
  feedVisited: boolean
  peopleVisited: boolean
}

/** What survives the worker between two looks. Kept small: it is written every few seconds. */
export interface Attention {
  version: 1
  /** The span being counted; its end is the last credited instant. */
  open: Span | null
  /** Monotonic reading (ms) at the last look, valid only within the same worker life. */
  monotonicMs: number
  workerLife: string
  recent: Record<string, RecentVisit>
}
