import { millisecondsInMinute } from 'date-fns/constants'
import type { RecentVisit } from './attention'
import type { Place } from './span'
import type { Instant } from './units'

/** After this long (ms) away from a site, the next attention begins a new visit. */
export const awayMs = 5 * millisecondsInMinute

type Recent = Record<string, RecentVisit>

/** The record after attention on a place at an instant (epoch ms). Returns a new record. */
export function visited(recent: Recent, place: Place, atMs: Instant): Recent {
  const before = recent[place.site] ?? { lastAtMs: atMs, feed: false, people: false }
  return { ...recent, [place.site]: { ...before, [place.surface]: true, lastAtMs: atMs } }
}

/** The record without sites last seen at least 5 minutes before `nowMs`, or in the future. */
export function recentWithout(recent: Recent, nowMs: Instant): Recent {
  return Object.fromEntries(
    Object.entries(recent).filter(([, { lastAtMs }]) => Math.abs(nowMs - lastAtMs) < awayMs),
  )
}
