import type { Day } from '../time/day'

/** Why this person today; said in one plain line. */
export type NudgeReason =
  | { kind: 'quiet'; days: number }
  | { kind: 'new' }
  | { kind: 'next-time'; text: string; days: number | null }
  | { kind: 'promised'; days: number | null }
  | { kind: 'drifting'; days: number }

/** The person put forward on a day, stored so that it stays the same all day. */
export interface NudgeRecord {
  id: string
  day: Day
  personId: string
  reason: NudgeReason
  offeredAtMs: number
  /** Null while it stands. Neither skipped nor snoozed is contact. */
  outcome: 'skipped' | 'snoozed' | 'reached' | null
  decidedAtMs: number | null
}
