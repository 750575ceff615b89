import type { Signs } from './signs'
import type { Span } from './span'
import type { Today } from './today'
import type { Instant, Milliseconds } from './units'

/** When a site last had attention, and which of its surfaces the present visit has touched. */
export interface RecentVisit {
  lastAtMs: Instant
  feed: boolean
  people: boolean
}

/**
 * The state that survives the worker between two looks. Kept small, because it is written every few seconds.
 */
export interface Attention {
  version: 1
  /** The span being counted; its end is the last instant credited. */
  open: Span | null
  /** Monotonic clock (ms) at the last look; comparable only within the same worker life. */
  monotonicMs: Milliseconds
  workerLife: string
  recent: Record<string, RecentVisit>
  /** The day being counted; missing before the first look, and in older data. */
  today?: Today
  signs?: Signs
}

/** The state before anything was watched. */
export const noAttention: Attention = { version: 1, open: null, monotonicMs: 0, workerLife: '', recent: {} }
