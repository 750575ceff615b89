import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from '../time/units'
import { firstAtMs, lastAtMs, midnightAt, type WallMs, type Zone } from '../time/wall-clock'
import type { QuietTime } from './boundaries'

/**
 * The stretch (epoch ms) of a quiet time that begins on a date in a zone; null when it does not begin on that
 * weekday.
 */
function stretchOn(
  quiet: QuietTime,
  midnight: WallMs,
  zone: Zone,
): { fromMs: Instant; untilMs: Instant } | null {
  if (!quiet.weekdays.includes(new Date(midnight).getUTCDay())) return null
  const lastMidnight = quiet.toMinutes <= quiet.fromMinutes ? midnight + millisecondsInDay : midnight
  return {
    fromMs: firstAtMs(midnight + quiet.fromMinutes * millisecondsInMinute, zone),
    untilMs: lastAtMs(lastMidnight + quiet.toMinutes * millisecondsInMinute, zone),
  }
}

/**
 * When the quiet time in force at `nowMs` in a zone ends (epoch ms), joined with one that follows at once;
 * null when none is in force.
 */
export function quietUntilMs(quiet: QuietTime, nowMs: Instant, zone: Zone): number | null {
  const today = midnightAt(nowMs, zone)
  let untilMs: Instant | null = null
  // Includes tomorrow: where a clock goes back across midnight, its quiet time has begun already.
  for (let days = -2; days <= 1 || (untilMs !== null && days <= 7); days++) {
    const stretch = stretchOn(quiet, today + days * millisecondsInDay, zone)
    const reachedMs = untilMs ?? nowMs
    if (stretch && stretch.fromMs <= reachedMs && stretch.untilMs > reachedMs) untilMs = stretch.untilMs
  }
  return untilMs
}

/**
 * When the quiet time next begins after `nowMs` in a zone (epoch ms), within eight days; null when it never
 * does.
 */
export function quietFromMs(quiet: QuietTime, nowMs: Instant, zone: Zone): number | null {
  const today = midnightAt(nowMs, zone)
  for (let days = 0; days <= 8; days++) {
    const stretch = stretchOn(quiet, today + days * millisecondsInDay, zone)
    if (stretch && stretch.fromMs > nowMs && stretch.untilMs > stretch.fromMs) return stretch.fromMs
  }
  return null
}
