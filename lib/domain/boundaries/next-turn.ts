import type { PoolVisits } from '../time/pool-visits'
import type { Instant } from '../time/units'
import { awayMs } from '../time/visits'
import type { Zone } from '../time/wall-clock'
import type { BoundarySet } from './boundaries'
import { isPresent, type Presence } from './one-offs'
import { quietFromMs, quietUntilMs } from './quiet'

/**
 * The next instant (epoch ms) at which a feed closes or opens with nobody doing anything: a quiet time begins or
 * ends, presence or a break ends, a visit is over. Null when there is none within a week. The end of the day and of passes
 * are not among them.
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
  /** When the break that there is ends; null without one. */
  breakEndsAtMs: Instant | null
  pools: Record<string, PoolVisits>
  /** When the visits to sites with a short pause are over. */
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
