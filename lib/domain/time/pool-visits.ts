import type { Span } from './span'
import type { Instant, Milliseconds } from './units'
import { awayMs } from './visits'

/** The visits to a group of sites' feeds in one day, and the latest of them. Milliseconds. */
export interface PoolVisits {
  /** Visits that began in the day. */
  count: number
  /** When the latest visit began and when its feeds last had attention; null when there was none. */
  latest: { startedAtMs: Instant; lastAtMs: Instant; lengthMs: Milliseconds } | null
}

export const noVisits: PoolVisits = { count: 0, latest: null }

type Stretch = Pick<Span, 'site' | 'surface' | 'startedAtMs' | 'endedAtMs'>

/**
 * The visits to a group of sites counted as one ('all': every site), from spans of the day and the hours
 * before it, in any order. Only feed counts: talking with somebody on the same site is time away from its
 * feed.
 */
export function poolVisits(
  spans: readonly Stretch[],
  sites: 'all' | readonly string[],
  dayStartsAtMs: Instant,
): PoolVisits {
  const feed = spans
    .filter(({ site, surface }) => surface === 'feed' && (sites === 'all' || sites.includes(site)))
    .sort((a, b) => a.startedAtMs - b.startedAtMs)
  let count = 0
  let latest: PoolVisits['latest'] = null
  for (const { startedAtMs, endedAtMs } of feed) {
    const lengthMs: Milliseconds = endedAtMs - startedAtMs
    if (latest && startedAtMs - latest.lastAtMs < awayMs) {
      latest.lastAtMs = Math.max(latest.lastAtMs, endedAtMs)
      latest.lengthMs += lengthMs
      continue
    }
    latest = { startedAtMs, lastAtMs: endedAtMs, lengthMs }
    if (startedAtMs >= dayStartsAtMs) count++
  }
  return { count, latest }
}

/**
 * True while a visit goes on: its last attention is less than five minutes ago. False when it seems to lie in
 * the future, after the clock was set back.
 */
export const isVisiting = ({ latest }: PoolVisits, nowMs: Instant) =>
  latest !== null && Math.abs(nowMs - latest.lastAtMs) < awayMs
