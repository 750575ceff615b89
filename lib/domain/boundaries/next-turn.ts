import type { PoolVisits } from '../time/pool-visits'
import type { Instant } from '../time/units'
import { awayMs } from '../time/visits'
import type { Zone } from '../time/wall-clock'
import type { BoundarySet } from './boundaries'
import { isPresent, type Presence } from './one-offs'
import { quietFromMs, quietUntilMs } from './quiet'

/**
 * The next instant (epoch ms) at which a feed closes or opens merely because time passes: a quiet time begins
 * or ends, presence or a break ends, a visit lapses. Null when there is none within a week. The end of the
 * day and the ends of passes are not included.
 */
export function nextTurnMs({
  set,
  presence,
  breakEndsAtMs,
  pools,
  lapses,
  zone,
  nowMs,
}: {
  set: BoundarySet
  presence: Presence | null
  /** When the break ends; null without a break. */
  breakEndsAtMs: Instant | null
  pools: Record<string, PoolVisits>
  /** When the visits to sites with a short pause lapse. */
  lapses: readonly (number | null)[]
  zone: Zone
  nowMs: Instant
}): number | null {
  const turns = [
    ...set.quietTimes.flatMap((quiet) => [quietFromMs(quiet, nowMs, zone), quietUntilMs(quiet, nowMs, zone)]),
    presence && isPresent(presence, nowMs) ? presence.untilMs : null,
    breakEndsAtMs,
    ...Object.values(pools).map(({ latest }) => latest && latest.lastAtMs + awayMs),
    ...lapses,
  ].filter((atMs) => atMs !== null && atMs > nowMs)
  return turns.length > 0 ? Math.min(...(turns as number[])) : null
}
