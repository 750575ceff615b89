import type { Day } from '../time/day'
import type { DateLabel } from './person'

/** Why this person today; said in one plain line. */
export type NudgeReason =
  | { kind: 'quiet'; days: number }
  | { kind: 'new' }
  | { kind: 'next-time'; text: string; days: number | null }
  | { kind: 'promised'; days: number | null }
  | { kind: 'drifting'; days: number }
  /** A hard time that was noted, and it is time to look in on them. */
  | { kind: 'hard-time'; days: number | null }
  /** A date within its lead, today (0) or belated (below 0). `text` is what it is in the person's own words, or empty. */
  | { kind: 'date'; label: DateLabel; text: string; inDays: number }

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
