import type { Day } from '../time/day'

/** Minutes of feed allowed in a day, pooled over some sites or all of them. */
export interface Budget {
  id: string
  /** 'all': every watched site together; otherwise the sites it pools (one site: its own budget). */
  sites: 'all' | string[]
  /** Minutes for each weekday, Sunday first; null: no limit on that weekday. */
  minutesByWeekday: (number | null)[]
}

/** The boundaries in force. */
export interface BoundarySet {
  budgets: Budget[]
  /** The ids of the calm switches that are on (see calm/table.ts); none when missing. */
  calm?: string[]
}

/** What is kept: what holds now, and a looser set that waits for its day. */
export interface Boundaries {
  version: 1
  current: BoundarySet
  pending: { set: BoundarySet; from: Day } | null
}

/** A granted stay past a boundary. */
export interface Pass {
  id: string
  /** The budgets it lets one past. */
  budgetIds: string[]
  minutes: number
  grantedAtMs: number
  untilMs: number
}
