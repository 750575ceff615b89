import { millisecondsInHour } from 'date-fns/constants'
import { dayEndMs, dayOf, dayStartMs, type Day } from './day'
import type { Instant, Minutes } from './units'

/** The day being counted, and the instant (epoch ms) at which it began. */
export interface Today {
  day: Day
  beganAtMs: Instant
}

/**
 * The shortest time (ms) between the beginnings of two days; less than the 23 hours of a day on which clocks
 * go forward.
 */
const shortestDayMs = 20 * millisecondsInHour

/**
 * The instant (epoch ms) at which the day being counted ends. When somebody travels, each change of zone
 * could restart the local day, or begin the next one early, and thereby renew the budget. So the day being
 * counted goes on until the next one has begun by the local clock *and* 20 hours have passed since its own
 * beginning: flying west makes one day longer; flying east lets the following days begin late, by four hours
 * less each day.
 */
export const todayEndMs = ({ day, beganAtMs }: Today, dayStartMinutes: Minutes): number =>
  Math.max(dayEndMs(day, dayStartMinutes), beganAtMs + shortestDayMs)

/**
 * The day that an instant (epoch ms) counts for, given the day counted so far. It never goes back to an
 * earlier day, unless the day counted so far began in the future: then the clock was set back, and totals
 * stay under the days' names.
 */
export function todayAt(
  kept: Today | undefined,
  { nowMs, dayStartMinutes }: { nowMs: Instant; dayStartMinutes: Minutes },
): Today {
  if (kept && kept.beganAtMs <= nowMs && nowMs < todayEndMs(kept, dayStartMinutes)) return kept
  const day = dayOf(nowMs, dayStartMinutes)
  const startMs = dayStartMs(day, dayStartMinutes)
  const isLetGo = !kept || kept.beganAtMs > nowMs
  return { day, beganAtMs: isLetGo ? startMs : Math.max(startMs, kept.beganAtMs + shortestDayMs) }
}
