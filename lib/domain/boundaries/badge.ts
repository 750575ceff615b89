import { millisecondsInMinute } from 'date-fns/constants'
import { weekdayOf, type Day } from '../time/day'
import type { Place } from '../time/span'
import { totalMs, type Usage } from '../time/usage'
import type { BoundarySet } from './boundaries'
import { covers, leftMs } from './budgets'

/**
 * The toolbar badge's text: whole minutes left (rounded up) of the tightest budget of the feed in front, or
 * of the budget over all sites; or minutes of feed used (rounded down), which is also what the observing week
 * shows; or nothing.
 */
export function badgeText({
  badge,
  hideNumbers,
  observing,
  set,
  usage,
  today,
  inFront,
}: {
  badge: 'left' | 'used' | 'off'
  hideNumbers: boolean
  observing: boolean
  set: BoundarySet
  usage: Usage
  today: Day
  inFront: Place | null
}): string {
  if (badge === 'off' || hideNumbers) return ''
  if (badge === 'used' || observing) return String(Math.floor(totalMs(usage.feedMs) / millisecondsInMinute))
  const site = inFront?.surface === 'feed' ? inFront.site : null
  const counted = set.budgets.filter((budget) => (site ? covers(budget, site) : budget.sites === 'all'))
  const left = counted.map((budget) => leftMs(budget, usage, weekdayOf(today))).filter((ms) => ms !== null)
  return left.length > 0 ? String(Math.max(0, Math.ceil(Math.min(...left) / millisecondsInMinute))) : ''
}
