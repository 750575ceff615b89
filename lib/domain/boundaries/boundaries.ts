import type { Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import type { Guarded } from './change/guarded'

/** All watched sites together, or only the sites listed. */
export type Sites = 'all' | string[]

/**
 * Feed allowed in a day, pooled over some sites or all of them. Lists by weekday begin with Sunday; a null
 * entry means no limit.
 */
export interface Budget {
  id: string
  /** The person's own name for the pool; '' when it is named after its sites. */
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
  /** A loosening waits at least this many hours, and always until the next day begins. */
  coolingOffHours: (typeof coolingOffChoices)[number]
}

export const noBoundaries: BoundarySet = {
  budgets: [],
  quietTimes: [],
  entryPause: [],
  calm: [],
  coolingOffHours: 0,
}

/** The stored boundaries: those that hold now, and a looser set that waits for its day. */
export interface Boundaries {
  version: 1
  current: BoundarySet
  /**
   * Everything that will hold from that day on, not only what changes. `settings` null: the settings stay as
   * they are.
   */
  pending: { set: BoundarySet; settings: Guarded | null; from: Day } | null
}

/** A granted stay past what closes a feed. */
export interface Pass {
  id: string
  /** What the pass suspends: ids of budgets and quiet times, or `presence`. */
  over: string[]
  /** 'finish': a few minutes without a wait, to finish what was already begun. */
  kind: 'pass' | 'finish'
  minutes: Minutes
  grantedAtMs: Instant
  untilMs: Instant
  /** What the pass was for, in the person's own words; shown to them again when it ends. */
  intention: string
}
