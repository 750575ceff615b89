import { minutesInDay } from 'date-fns/constants'
import type { BoundarySet, Budget, QuietTime, Sites } from '../boundaries'

const weekMinutes = 7 * minutesInDay
const allowed = (count: number | null) => count ?? Infinity
const noMore = (after: (number | null)[], before: (number | null)[]) =>
  before.every((count, day) => allowed(after[day] ?? null) <= allowed(count))

/** True when `wide` includes every site of `narrow`. */
const coversSites = (wide: Sites, narrow: Sites) =>
  wide === 'all' || (narrow !== 'all' && narrow.every((site) => wide.includes(site)))

export const sameSites = (a: Sites, b: Sites) => coversSites(a, b) && coversSites(b, a)

/** True when `after` closes everything that `before` closes. */
export function budgetKeepsTo(after: Budget, before: Budget): boolean {
  // Visits to a wider pool can be fewer than visits to a narrow one, because visits to its other sites keep a
  // visit going.
  const visitsCanBeCompared =
    before.visitsByWeekday.every((visits) => visits === null) || sameSites(after.sites, before.sites)
  return (
    coversSites(after.sites, before.sites) &&
    noMore(after.minutesByWeekday, before.minutesByWeekday) &&
    visitsCanBeCompared &&
    noMore(after.visitsByWeekday, before.visitsByWeekday) &&
    allowed(after.minutesPerVisit) <= allowed(before.minutesPerVisit)
  )
}

/**
 * The stretches of a quiet time in minutes of a week that begins on Sunday; a stretch past the week's end
 * wraps to its start.
 */
function weekly({ weekdays, fromMinutes, toMinutes }: QuietTime): [from: number, to: number][] {
  const length = toMinutes > fromMinutes ? toMinutes - fromMinutes : toMinutes + minutesInDay - fromMinutes
  return weekdays.map((day) => [day * minutesInDay + fromMinutes, day * minutesInDay + fromMinutes + length])
}

/** True when the quiet times of a set close everything that `before` closes. */
function keepsQuietTime(after: readonly QuietTime[], before: QuietTime): boolean {
  const sites = before.sites === 'all' ? ['all' as const] : before.sites
  return sites.every((site) => {
    const stretches = after
      .filter(({ sites: wide }) => coversSites(wide, site === 'all' ? 'all' : [site]))
      .flatMap(weekly)
      .flatMap(([from, to]) => [-weekMinutes, 0, weekMinutes].map((by) => [from + by, to + by] as const))
      .sort(([a], [b]) => a - b)
    return weekly(before).every(([from, to]) => {
      let reached = from
      for (const [start, end] of stretches) if (start <= reached && end > reached) reached = end
      return reached >= to
    })
  })
}

/** What of a set another set would loosen. */
export type LoosenedBoundary = 'budget' | 'quiet' | 'entry' | 'calm' | 'cooling-off'

/**
 * Which boundaries `after` loosens: what may be permitted that `before` did not permit; empty when it only
 * tightens.
 */
export function loosenedIn(before: BoundarySet, after: BoundarySet): LoosenedBoundary[] {
  const loosened: [LoosenedBoundary, boolean][] = [
    ['budget', before.budgets.some((budget) => !after.budgets.some((one) => budgetKeepsTo(one, budget)))],
    ['quiet', before.quietTimes.some((quiet) => !keepsQuietTime(after.quietTimes, quiet))],
    ['entry', before.entryPause.some((site) => !after.entryPause.includes(site))],
    ['calm', before.calm.some((id) => !after.calm.includes(id))],
    ['cooling-off', after.coolingOffHours < before.coolingOffHours],
  ]
  return loosened.flatMap(([part, is]) => (is ? [part] : []))
}

/** True when one quiet time closes everything that another one closes. */
export const quietKeepsTo = (after: QuietTime, before: QuietTime) => keepsQuietTime([after], before)
