import type { Day } from '../time/day'
import type { Instant } from '../time/units'

export const feelings = ['lonely', 'restless', 'tired', 'low', 'tense', 'alright', 'glad'] as const
export type Feeling = (typeof feelings)[number]

export const needs = ['rest', 'reach-out', 'move', 'close-tab', 'quiet-minute'] as const
/** What the person needs, which decides what is offered next. */
export type Need = (typeof needs)[number]

/** A short check-in with oneself. `wavedAway`: the person skipped it for the day. */
export interface SelfCheckIn {
  id: string
  atMs: Instant
  day: Day
  feeling: Feeling | null
  need: Need | null
  wavedAway: boolean
}
