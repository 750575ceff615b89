import type { Day } from '@/lib/domain/time/day'
import type { Days, Instant } from '@/lib/domain/time/units'
import type { DateLabel } from '../person'

/** Why this person today; said in one plain line. */
export type NudgeReason =
  | { kind: 'quiet'; days: Days }
  | { kind: 'new' }
  | { kind: 'next-time'; text: string; days: Days | null }
  | { kind: 'promised'; days: Days | null }
  | { kind: 'drifting'; days: Days }
  /** A hard time that was noted, and it is time to look in on them. */
  | { kind: 'hard-time'; days: Days | null }
  /** A date within its lead, today (0) or belated (below 0). `text` is what it is in the person's own words, or empty. */
  | { kind: 'date'; label: DateLabel; text: string; inDays: Days }

/** The person put forward on a day, stored so that it stays the same all day. */
export interface NudgeRecord {
  id: string
  day: Day
  personId: string
  reason: NudgeReason
  offeredAtMs: Instant
  /** Null while it stands. Neither skipped nor snoozed is contact. */
  outcome: 'skipped' | 'snoozed' | 'reached' | null
  decidedAtMs: Instant | null
}
