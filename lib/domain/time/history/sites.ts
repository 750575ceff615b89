import type { DayTotal } from '../totals'
import { type Amounts, noAmounts, plus } from './amounts'

export interface SiteAmounts extends Amounts {
  site: string
}

/** Time and visits by site, the site with the most time first. */
export function siteAmounts(totals: readonly DayTotal[]): SiteAmounts[] {
  const bySite = new Map<string, Amounts>()
  for (const total of totals) bySite.set(total.site, plus(bySite.get(total.site) ?? noAmounts, total))
  return [...bySite]
    .map(([site, amounts]) => ({ site, ...amounts }))
    .sort((a, b) => b.feedMs + b.peopleMs - (a.feedMs + a.peopleMs) || a.site.localeCompare(b.site))
}
