import type { Usage } from '../time/usage'
import { totalMs } from '../time/usage'
import type { BoundarySet, Budget } from './boundaries'

/** True when a budget counts this site. */
export const covers = (budget: Budget, site: string) => budget.sites === 'all' || budget.sites.includes(site)

/** Minutes allowed on a weekday (0 is Sunday); null: no limit. */
export const minutesOn = (budget: Budget, weekday: number): number | null =>
  budget.minutesByWeekday[weekday] ?? null

/** Milliseconds left of a budget, negative when overdrawn; null on a weekday without a limit. */
export function leftMs(budget: Budget, usage: Usage, weekday: number): number | null {
  const minutes = minutesOn(budget, weekday)
  if (minutes === null) return null
  const usedMs =
    budget.sites === 'all'
      ? totalMs(usage.feedMs)
      : budget.sites.reduce((sum, site) => sum + (usage.feedMs[site] ?? 0), 0)
  return minutes * 60_000 - usedMs
}

/** The budgets that count a site and have a limit on that weekday, least time left first. */
export function budgetsFor({
  site,
  set,
  usage,
  weekday,
}: {
  site: string
  set: BoundarySet
  usage: Usage
  weekday: number
}) {
  return set.budgets
    .filter((budget) => covers(budget, site))
    .flatMap((budget) => {
      const left = leftMs(budget, usage, weekday)
      return left === null ? [] : [{ budget, leftMs: left }]
    })
    .sort((a, b) => a.leftMs - b.leftMs)
}

/** The same number of minutes on every weekday. */
export const everyDay = (minutes: number | null): (number | null)[] =>
  Array.from({ length: 7 }, () => minutes)
