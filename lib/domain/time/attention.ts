import type { Signs } from './signs'
import type { Span } from './span'
import type { Today } from './today'
import type { Instant, Milliseconds } from './units'

/** When attention was last on a site, and which of its surfaces this visit has touched. */
export interface RecentVisit {
  lastAtMs: Instant
  feed: boolean
  people: boolean
}

/** What survives the worker between two looks. Kept small: it is written every few seconds. */
export interface Attention {
  version: 1
  /** The span being counted; its end is the last credited instant. */
  open: Span | null
  /** Monotonic reading (ms) at the last look, valid only within the same worker life. */
  monotonicMs: Milliseconds
  workerLife: string
  recent: Record<string, RecentVisit>
  /** The day being counted; none before the first look, and in data from before there was one. */
  today?: Today
  signs?: Signs
}

/** Nothing watched yet. */
export const noAttention: Attention = { version: 1, open: null, monotonicMs: 0, workerLife: '', recent: {} }
