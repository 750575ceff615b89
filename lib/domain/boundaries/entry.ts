import { millisecondsInDay } from 'date-fns/constants'
import type { RecentVisit } from '../time/attention'
import type { Instant } from '../time/units'
import { awayMs } from '../time/visits'

/** The short pause that was waited out at a site's latest visit, and what that visit was for. */
export interface Entry {
  atMs: Instant
  intention: string
}

export type Entries = Record<string, Entry>

const within = (atMs: Instant | undefined, nowMs: Instant) =>
  atMs !== undefined && Math.abs(nowMs - atMs) < awayMs

/**
 * When a site's visit ends if nobody comes back (epoch ms); null when no visit is going on, so that the short
 * pause comes first.
 */
export function visitLapsesAtMs(
  { entry, recent }: { entry: Entry | undefined; recent: RecentVisit | undefined },
  nowMs: Instant,
): number | null {
  const last = [recent?.feed ? recent.lastAtMs : undefined, entry?.atMs].filter((atMs) => within(atMs, nowMs))
  return last.length > 0 ? Math.max(...(last as number[])) + awayMs : null
}

/** The entries with one more; entries of earlier days are dropped. */
export const entered = (entries: Entries, site: string, entry: Entry): Entries => ({
  ...Object.fromEntries(
    Object.entries(entries).filter(([, { atMs }]) => entry.atMs - atMs < millisecondsInDay),
  ),
  [site]: entry,
})
