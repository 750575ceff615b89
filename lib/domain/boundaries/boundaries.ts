import type { Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import type { Guarded } from './change/guarded'

/** All watched sites together, or the ones that are named. */
export type Sites = 'all' | string[]

/** Feed allowed in a day, pooled over some sites or all of them. Lists by weekday begin with Sunday; null: no limit. */
export interface Budget {
  id: string
  /** What the person calls the pool; '' when it goes by its sites. */
  name: string
  sites: Sites
  minutesByWeekday: (number | null)[]
  visitsByWeekday: (number | null)[]
  minutesPerVisit: number | null
}

/** A recurring period in which feeds stay closed. */
export interface QuietTime {
  id: string
  name: string
  /** The weekdays (0 is Sunday) on which it begins. */
  weekdays: number[]
  /** Minutes after midnight by the local clock. It may cross midnight; equal ends mean 24 hours. */
  fromMinutes: Minutes
  toMinutes: Minutes
  sites: Sites
}

export const coolingOffChoices = [0, 12, 24] as const

/** The boundaries in force. */
export interface BoundarySet {
  budgets: Budget[]
  quietTimes: QuietTime[]
  /** Sites with a short pause at each visit. */
  entryPause: string[]
  /** Ids of the calm switches that are on. */
  calm: string[]
  /** A loosening waits at least this long, and always for a day to begin. */
  coolingOffHours: (typeof coolingOffChoices)[number]
}

export const noBoundaries: BoundarySet = {
  budgets: [],
  quietTimes: [],
  entryPause: [],
  calm: [],
  coolingOffHours: 0,
}

/** What is kept: what holds now, and what is looser and waits for its day. */
export interface Boundaries {
  version: 1
  current: BoundarySet
  /** All that is wished for, from that day on; `settings` null: they stay as they are. */
  pending: { set: BoundarySet; settings: Guarded | null; from: Day } | null
}

/** A granted stay past what closes a feed. */
export interface Pass {
  id: string
  /** What it lets one past: ids of budgets and quiet times, or `presence`. */
  over: string[]
  /** 'finish': a few minutes without a wait, for what was in the middle of a sentence. */
  kind: 'pass' | 'finish'
  minutes: Minutes
  grantedAtMs: Instant
  untilMs: Instant
  /** What it was for, in the person's own words about a feed; shown back to them at its end. */
  intention: string
}
