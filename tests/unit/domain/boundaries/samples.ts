import { type Budget, type BoundarySet, noBoundaries, type Pass } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'

export const minute = 60_000

/** A budget with the same minutes every day. */
export const budget = newBudget

export const setOf = (...budgets: Budget[]): BoundarySet => ({ ...noBoundaries, budgets })

/** Feed minutes by site. */
export const usedMinutes = (feed: Record<string, number>) => ({
  feedMs: Object.fromEntries(Object.entries(feed).map(([site, minutes]) => [site, minutes * minute])),
  peopleMs: {},
})

export const pass = (fields: Partial<Pass> = {}): Pass => ({
  id: 'pass',
  over: ['all'],
  kind: 'pass',
  minutes: 10,
  grantedAtMs: 0,
  untilMs: 10 * minute,
  intention: '',
  ...fields,
})
