import type { Span } from './span'
import { lengthMs } from './span'
import type { DayTotal } from './totals'

/** One day's time by site, in milliseconds, summed over devices. */
export interface Usage {
  feedMs: Record<string, number>
  peopleMs: Record<string, number>
}

/** Sums a day's totals and the span still open on it. Sites without time have no entry. */
export function usageOf(totals: Pick<DayTotal, 'site' | 'surface' | 'ms'>[], open: Span | null): Usage {
  const usage: Usage = { feedMs: {}, peopleMs: {} }
  const stretches = open
    ? [...totals, { site: open.site, surface: open.surface, ms: lengthMs(open) }]
    : totals
  for (const { site, surface, ms } of stretches) {
    const bySite = surface === 'feed' ? usage.feedMs : usage.peopleMs
    bySite[site] = (bySite[site] ?? 0) + ms
  }
  return usage
}

/** The milliseconds of one surface, summed over sites. */
export const totalMs = (bySite: Record<string, number>) =>
  Object.values(bySite).reduce((sum, ms) => sum + ms, 0)
