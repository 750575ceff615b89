import { millisecondsInMinute } from 'date-fns/constants'
import type { Minutes } from '../time/units'
import type { Usage } from '../time/usage'
import { totalMs } from '../time/usage'
import type { Budget, Sites } from './boundaries'

/** True when a budget or a quiet time applies to this site. */
export const covers = ({ sites }: { sites: Sites }, site: string) => sites === 'all' || sites.includes(site)

/** Minutes allowed on a weekday (0 is Sunday); null: no limit. */
export const minutesOn = (budget: Budget, weekday: number): number | null =>
  budget.minutesByWeekday[weekday] ?? null

/** Visits allowed on a weekday (0 is Sunday); null: no limit. */
export const visitsOn = (budget: Budget, weekday: number): number | null =>
  budget.visitsByWeekday[weekday] ?? null

/** True when the budget limits visits; only then do the visits to its sites have to be known. */
export const limitsVisits = (budget: Budget) =>
  budget.minutesPerVisit !== null || budget.visitsByWeekday.some((visits) => visits !== null)

/** Milliseconds left of a budget, negative when overdrawn; null on a weekday without a limit. */
export function leftMs(budget: Budget, usage: Usage, weekday: number): number | null {
  const minutes = minutesOn(budget, weekday)
  if (minutes === null) return null
  const usedMs =
    budget.sites === 'all'
      ? totalMs(usage.feedMs)
      : budget.sites.reduce((sum, site) => sum + (usage.feedMs[site] ?? 0), 0)
  return minutes * millisecondsInMinute - usedMs
}

/** The same number on every weekday. */
export const everyDay = (count: number | null): (number | null)[] => Array.from({ length: 7 }, () => count)

/** A budget of so many minutes every day, without any other limit. */
export const newBudget = (id: string, sites: Sites, minutes: Minutes | null): Budget => ({
  id,
  name: '',
  sites,
  minutesByWeekday: everyDay(minutes),
  visitsByWeekday: everyDay(null),
  minutesPerVisit: null,
})
