import type { Budget, BoundarySet, Pass } from '@/lib/domain/boundaries/boundaries'
import { everyDay } from '@/lib/domain/boundaries/budgets'

export const minute = 60_000

/** A budget with the same minutes every day. */
export const budget = (id: string, sites: Budget['sites'], minutes: number | null): Budget => ({
  id,
  sites,
  minutesByWeekday: everyDay(minutes),
})

export const setOf = (...budgets: Budget[]): BoundarySet => ({ budgets })

/** Feed minutes by site. */
export const usedMinutes = (feed: Record<string, number>) => ({
  feedMs: Object.fromEntries(Object.entries(feed).map(([site, minutes]) => [site, minutes * minute])),
  peopleMs: {},
})

export const pass = (fields: Partial<Pass> = {}): Pass => ({
  id: 'pass',
  budgetIds: ['all'],
  minutes: 10,
  grantedAtMs: 0,
  untilMs: 10 * minute,
  ...fields,
})
