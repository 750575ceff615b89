import type { BoundarySet, Budget } from '@/lib/domain/boundaries/boundaries'
import { everyDay, newBudget } from '@/lib/domain/boundaries/budgets'
import { minutesFrom } from './minutes-field'

/** A budget while it is being edited. */
export interface BudgetLine {
  id: string
  sites: Budget['sites']
  typed: string
}

/** The longest of a budget's weekdays: what is shown where they differ. */
const shownMinutes = (budget: Budget) =>
  Math.max(0, ...budget.minutesByWeekday.map((minutes) => minutes ?? 0))

const hasLimit = (budget: Budget) => budget.minutesByWeekday.some((minutes) => minutes !== null)

/** The budgets of a set as lines to edit, the pooled one first. */
export const linesOf = (set: BoundarySet): BudgetLine[] =>
  set.budgets
    .filter(hasLimit)
    .map((budget) => ({ id: budget.id, sites: budget.sites, typed: String(shownMinutes(budget)) }))
    .sort((a, b) => Number(b.sites === 'all') - Number(a.sites === 'all'))

/** The set that the lines stand for; a budget that was not touched keeps its weekdays. Null when one cannot be read. */
export function setFrom(lines: readonly BudgetLine[], base: BoundarySet): BoundarySet | null {
  const budgets: Budget[] = []
  for (const { id, sites, typed } of lines) {
    const minutes = minutesFrom(typed)
    if (minutes === null) return null
    const before = base.budgets.find((budget) => budget.id === id)
    const untouched = before !== undefined && shownMinutes(before) === minutes
    budgets.push(
      untouched
        ? before
        : { ...newBudget(id, sites, minutes), ...before, minutesByWeekday: everyDay(minutes) },
    )
  }
  return { ...base, budgets }
}
