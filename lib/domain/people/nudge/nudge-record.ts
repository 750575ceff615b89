import type { Day } from '@/lib/domain/time/day'
import type { Days, Instant } from '@/lib/domain/time/units'
import type { DateLabel } from '../person'

/** Why this person is suggested today; shown as one plain line. */
export type NudgeReason =
  | { kind: 'quiet'; days: Days }
  | { kind: 'new' }
  | { kind: 'next-time'; text: string; days: Days | null }
  | { kind: 'promised'; days: Days | null }
  | { kind: 'drifting'; days: Days }
  /** A noted hard time has a follow-up due. */
  | { kind: 'hard-time'; days: Days | null }
  /**
   * A date within its lead, today (0) or belated (negative). `text` is its name in the person's own words, or
   * empty.
   */
  | { kind: 'date'; label: DateLabel; text: string; inDays: Days }

/** The person suggested on a day, stored so that the suggestion stays the same all day. */
export interface NudgeRecord {
  id: string
  day: Day
  personId: string
  reason: NudgeReason
  offeredAtMs: Instant
  /** Null while undecided. Neither skipped nor snoozed counts as contact. */
  outcome: 'skipped' | 'snoozed' | 'reached' | null
  decidedAtMs: Instant | null
}
