import { millisecondsInHour } from 'date-fns/constants'
import { dayEndMs, dayOf, dayStartMs, type Day } from './day'
import type { Instant, Minutes } from './units'

/** The day that is being counted, and the instant (epoch ms) at which it began. */
export interface Today {
  day: Day
  beganAtMs: Instant
}

/** No day begins sooner after the one before it (ms): less than the 23 hours of a day on which clocks go forward. */
const shortestDayMs = 20 * millisecondsInHour

/**
 * The instant (epoch ms) at which the day being counted ends. Zones change under way, and each change could begin the
 * local day anew, or the next one early, and with it a fresh budget. So the day being counted goes on until the next
 * one has begun by the local clock *and* 20 hours have passed since it began itself: flying west makes one day longer,
 * flying east lets the next ones begin late, four hours less each day.
 */
export const todayEndMs = ({ day, beganAtMs }: Today, dayStartMinutes: Minutes): number =>
  Math.max(dayEndMs(day, dayStartMinutes), beganAtMs + shortestDayMs)

/**
 * The day to count an instant (epoch ms) for, given the one counted so far. It is never an earlier one, unless that one
 * began "later" than now: then the clock was set back, and by their names the days still hold what was counted on them.
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
