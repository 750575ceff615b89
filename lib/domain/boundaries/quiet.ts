import { dateAt, firstAtMs, lastAtMs } from '../time/wall-clock'
import type { QuietTime } from './boundaries'

/** The stretch (epoch ms) of a quiet time that begins on a calendar date; null where it does not begin on that weekday. */
function stretchOn(quiet: QuietTime, date: Date): { fromMs: number; untilMs: number } | null {
  if (!quiet.weekdays.includes(date.getDay())) return null
  const nextDay = quiet.toMinutes <= quiet.fromMinutes
  const endDate = new Date(date.getFullYear(), date.getMonth(), date.getDate() + (nextDay ? 1 : 0))
  return { fromMs: firstAtMs(date, quiet.fromMinutes), untilMs: lastAtMs(endDate, quiet.toMinutes) }
}

const stretches = (quiet: QuietTime, nowMs: number, days: readonly number[]) =>
  days.flatMap((day) => stretchOn(quiet, dateAt(nowMs, day)) ?? [])

/** When the quiet time in force at `nowMs` ends (epoch ms); null when it is not in force. Goes on over one that follows at once. */
export function quietUntilMs(quiet: QuietTime, nowMs: number): number | null {
  let untilMs: number | null = null
  for (const { fromMs, untilMs: endMs } of stretches(quiet, nowMs, [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7]))
    if (fromMs <= (untilMs ?? nowMs) && endMs > (untilMs ?? nowMs)) untilMs = endMs
  return untilMs
}

/** When the quiet time next begins after `nowMs` (epoch ms), within eight days; null when it never does. */
export function quietFromMs(quiet: QuietTime, nowMs: number): number | null {
  const starts = stretches(quiet, nowMs, [0, 1, 2, 3, 4, 5, 6, 7, 8])
    .filter(({ fromMs, untilMs }) => fromMs > nowMs && untilMs > fromMs)
    .map(({ fromMs }) => fromMs)
  return starts.length > 0 ? Math.min(...starts) : null
}
