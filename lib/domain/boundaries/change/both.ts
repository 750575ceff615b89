import type { BoundarySet, Budget } from '../boundaries'
import { budgetKeepsTo, quietKeepsTo, sameSites } from './keeps-to'

const smaller = (a: number | null, b: number | null) => ((a ?? Infinity) <= (b ?? Infinity) ? a : b)
const smallerEach = (a: (number | null)[], b: (number | null)[]) =>
  a.map((count, day) => smaller(count, b[day] ?? null))

/** Joins two states of one pool over the same sites: of each limit the tighter one. */
const tighterOf = (before: Budget, after: Budget): Budget => ({
  ...after,
  minutesByWeekday: smallerEach(before.minutesByWeekday, after.minutesByWeekday),
  visitsByWeekday: smallerEach(before.visitsByWeekday, after.visitsByWeekday),
  minutesPerVisit: smaller(before.minutesPerVisit, after.minutesPerVisit),
})

function mergedBudgets(
  before: readonly Budget[],
  after: readonly Budget[],
): { before: Budget[]; after: Budget[] } {
  const same = (budget: Budget, others: readonly Budget[]) =>
    others.find((one) => one.id === budget.id && sameSites(one.sites, budget.sites))
  return {
    before: before.filter((budget) => !same(budget, after)),
    after: after.map((budget) => {
      const old = same(budget, before)
      return old ? tighterOf(old, budget) : budget
    }),
  }
}

/**
 * Joins both lists and leaves out entries that another entry covers. An entry whose sites or times changed
 * stays beside its former version until tomorrow, meanwhile under another id.
 */
function together<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  keepsTo: (tight: T, loose: T) => boolean,
): T[] {
  const old = before.filter((one) => !after.some((other) => keepsTo(other, one)))
  const fresh = after.filter((one) => !old.some((other) => keepsTo(other, one)))
  const ids = new Set(old.map(({ id }) => id))
  const renamed = fresh.map((one) => {
    let { id } = one
    while (ids.has(id)) id = `${id}+`
    ids.add(id)
    return { ...one, id }
  })
  return [...old, ...renamed]
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]

/** The set that closes whatever either of two sets closes, and nothing else. */
export function both(before: BoundarySet, after: BoundarySet): BoundarySet {
  const budgets = mergedBudgets(before.budgets, after.budgets)
  return {
    ...after,
    budgets: together(budgets.before, budgets.after, budgetKeepsTo),
    quietTimes: together(before.quietTimes, after.quietTimes, quietKeepsTo),
    entryPause: union(before.entryPause, after.entryPause),
    calm: union(before.calm, after.calm),
    coolingOffHours: Math.max(
      before.coolingOffHours,
      after.coolingOffHours,
    ) as BoundarySet['coolingOffHours'],
  }
}
