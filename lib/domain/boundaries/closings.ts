import { millisecondsInMinute } from 'date-fns/constants'
import { isVisiting, noVisits, type PoolVisits } from '../time/pool-visits'
import type { Instant } from '../time/units'
import type { Usage } from '../time/usage'
import { awayMs } from '../time/visits'
import type { Zone } from '../time/wall-clock'
import type { BoundarySet, Budget } from './boundaries'
import { covers, leftMs, visitsOn } from './budgets'
import { isPresent, type Presence } from './one-offs'
import { quietUntilMs } from './quiet'

/** Why a feed is closed. */
export type Why = 'budget' | 'visits' | 'visit-length' | 'quiet' | 'presence' | 'entry'

/** One thing that closes a feed, and until when (epoch ms). */
export interface Closing {
  /** Id of the budget or quiet time, or `presence`. */
  id: string
  why: Why
  untilMs: Instant
}

export interface Circumstances {
  set: BoundarySet
  usage: Usage
  /** The visits of each budget that limits visits, by the budget's id. */
  pools: Record<string, PoolVisits>
  presence: Presence | null
  /** The time zone of quiet times. */
  zone: Zone
  weekday: number
  nowMs: Instant
  dayEndsAtMs: Instant
}

const presenceId = 'presence'

/** Milliseconds left of the present visit; null without a limit or without a visit. */
export function visitLeftMs(budget: Budget, visits: PoolVisits, nowMs: Instant): number | null {
  if (budget.minutesPerVisit === null) return null
  const usedMs = isVisiting(visits, nowMs) ? (visits.latest?.lengthMs ?? 0) : 0
  return budget.minutesPerVisit * millisecondsInMinute - usedMs
}

/** A visit that has begun may be finished; the next may begin only while some are left. */
function visitsAreUsedUp(limit: number | null, visits: PoolVisits, nowMs: Instant) {
  if (limit === null) return false
  return limit === 0 || visits.count > limit || (visits.count === limit && !isVisiting(visits, nowMs))
}

function budgetClosings(budget: Budget, now: Circumstances): Closing[] {
  const { usage, weekday, nowMs, dayEndsAtMs } = now
  const visits = now.pools[budget.id] ?? noVisits
  const { id } = budget
  const closings: Closing[] = []
  if ((leftMs(budget, usage, weekday) ?? 1) <= 0) closings.push({ id, why: 'budget', untilMs: dayEndsAtMs })
  if (visitsAreUsedUp(visitsOn(budget, weekday), visits, nowMs))
    closings.push({ id, why: 'visits', untilMs: dayEndsAtMs })
  if ((visitLeftMs(budget, visits, nowMs) ?? 1) <= 0)
    // A limit of zero minutes a visit closes the feed for the whole day.
    closings.push({
      id,
      why: 'visit-length',
      untilMs: budget.minutesPerVisit === 0 ? dayEndsAtMs : (visits.latest?.lastAtMs ?? nowMs) + awayMs,
    })
  return closings
}

/** Everything that closes one site's feed now, leaving aside passes and the short pause at a visit. */
export function closingsFor(site: string, now: Circumstances): Closing[] {
  const { set, presence, zone, nowMs } = now
  const quiet = set.quietTimes
    .filter((one) => covers(one, site))
    .flatMap((one): Closing[] => {
      const untilMs = quietUntilMs(one, nowMs, zone)
      return untilMs === null ? [] : [{ id: one.id, why: 'quiet', untilMs }]
    })
  return [
    ...(presence && isPresent(presence, nowMs)
      ? [{ id: presenceId, why: 'presence' as const, untilMs: presence.untilMs }]
      : []),
    ...quiet,
    ...set.budgets.filter((one) => covers(one, site)).flatMap((one) => budgetClosings(one, now)),
  ]
}
