import { millisecondsInHour } from 'date-fns/constants'
import type { Instant } from './units'

/** Zones are offset from each other by multiples of a quarter of an hour (Lord Howe, Kathmandu). */
const quarterMs = millisecondsInHour / 4

/**
 * How many milliseconds of a stretch fall into each local clock hour (0 to 23), as pairs. An hour that
 * daylight saving repeats comes twice, one that it skips never.
 */
export function byLocalHour({ startedAtMs, endedAtMs }: { startedAtMs: Instant; endedAtMs: Instant }) {
  const pieces: [hour: number, ms: number][] = []
  let at = startedAtMs
  while (at < endedAtMs) {
    // Clocks change on a quarter of an hour too, so that one quarter never holds two clock hours.
    const next = Math.min(endedAtMs, (Math.floor(at / quarterMs) + 1) * quarterMs)
    const hour = new Date(at).getHours()
    const last = pieces.at(-1)
    if (last && last[0] === hour) last[1] += next - at
    else pieces.push([hour, next - at])
    at = next
  }
  return pieces
}
