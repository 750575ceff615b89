import { millisecondsInHour } from 'date-fns/constants'
import type { Instant } from './units'

/** Zone offsets differ by multiples of a quarter of an hour (Lord Howe, Kathmandu). */
const quarterMs = millisecondsInHour / 4

/**
 * How many milliseconds of a stretch fall into each local clock hour (0 to 23), as pairs. An hour that
 * daylight saving repeats appears twice, a skipped one never.
 */
export function byLocalHour({ startedAtMs, endedAtMs }: { startedAtMs: Instant; endedAtMs: Instant }) {
  const pieces: [hour: number, ms: number][] = []
  let at = startedAtMs
  while (at < endedAtMs) {
    // Clocks also change on quarter hours, so that a quarter never spans two clock hours.
    const next = Math.min(endedAtMs, (Math.floor(at / quarterMs) + 1) * quarterMs)
    const hour = new Date(at).getHours()
    const last = pieces.at(-1)
    if (last && last[0] === hour) last[1] += next - at
    else pieces.push([hour, next - at])
    at = next
  }
  return pieces
}
