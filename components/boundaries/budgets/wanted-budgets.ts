import type { BoundarySet, Budget } from '@/lib/domain/boundaries/boundaries'
import { everyDay } from '@/lib/domain/boundaries/budgets'
import { mostMinutes } from './minutes-field'

/** A budget in the editor. Figures are as typed; '' means no limit. */
export interface BudgetLine {
  id: string
  name: string
  sites: Budget['sites']
  /** A named pool of sites, even while it contains only one. */
  isPool: boolean
  sameEveryDay: boolean
  typed: string
  /** Beginning with Sunday. */
  byWeekday: string[]
  visits: string
  perVisit: string
}

export const mostVisits = 99

/** Parses a whole number up to `most`; null for an empty text, undefined for anything else. */
export const countFrom = (typed: string, most: number): number | null | undefined => {
  const text = typed.trim()
  if (text === '') return null
  return /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}

const written = (count: number | null) => (count === null ? '' : String(count))
const isSame = (counts: readonly (number | null)[]) => counts.every((count) => count === counts[0])
const largest = (counts: readonly (number | null)[]) => {
  const some = counts.filter((count) => count !== null)
  return some.length > 0 ? Math.max(...some) : null
}

export const lineOf = (budget: Budget): BudgetLine => ({
  id: budget.id,
  name: budget.name,
  sites: budget.sites,
  isPool: budget.sites !== 'all' && (budget.name !== '' || budget.sites.length !== 1),
  sameEveryDay: isSame(budget.minutesByWeekday),
  typed: written(largest(budget.minutesByWeekday)),
  byWeekday: budget.minutesByWeekday.map(written),
  visits: written(largest(budget.visitsByWeekday)),
  perVisit: written(budget.minutesPerVisit),
})

/** The budgets of a set as editable lines, the one over all feeds first. */
export const linesOf = (set: BoundarySet): BudgetLine[] =>
  set.budgets.map(lineOf).sort((a, b) => Number(b.sites === 'all') - Number(a.sites === 'all'))

/** True when a line limits visits, so that it may leave minutes open. */
export const limitsVisits = ({ visits, perVisit }: BudgetLine) =>
  visits.trim() !== '' || perVisit.trim() !== ''

/**
 * The budget of an edited line; unchanged parts are kept. Null when a figure is invalid or nothing is
 * limited.
 */
function budgetFrom(line: BudgetLine, before: Budget | undefined): Budget | null {
  const minutes = line.sameEveryDay
    ? everyDay(0).map(() => countFrom(line.typed, mostMinutes))
    : line.byWeekday.map((typed) => countFrom(typed, mostMinutes))
  const visits = countFrom(line.visits, mostVisits)
  const perVisit = countFrom(line.perVisit, mostMinutes)
  const { id, name, sites } = line
  if (visits === undefined || perVisit === undefined || sites.length === 0) return null
  if (!minutes.every((count) => count !== undefined)) return null
  if ([...minutes, visits, perVisit].every((count) => count === null)) return null
  const sameVisits = before && written(largest(before.visitsByWeekday)) === line.visits
  return {
    ...before,
    id,
    name: name.trim(),
    sites,
    minutesByWeekday: minutes,
    visitsByWeekday: sameVisits ? before.visitsByWeekday : everyDay(visits),
    minutesPerVisit: perVisit,
  }
}

/** The set after editing its lines; null when a line is invalid. */
export function setFrom(lines: readonly BudgetLine[], base: BoundarySet): BoundarySet | null {
  const budgets = lines.map((line) =>
    budgetFrom(
      line,
      base.budgets.find(({ id }) => id === line.id),
    ),
  )
  return budgets.every((budget) => budget !== null) ? { ...base, budgets } : null
}

/** Adds a site to a pool and removes it from any other pool; or only removes it. */
export const withSite = (
  lines: readonly BudgetLine[],
  { id, site, inside }: { id: string; site: string; inside: boolean },
): BudgetLine[] =>
  lines.map((line) => {
    if (!line.isPool || line.sites === 'all') return line
    const others = line.sites.filter((one) => one !== site)
    return { ...line, sites: line.id === id && inside ? [...others, site] : others }
  })

/**
 * The lines with one of them moved up (-1) or down (1); null where it cannot move. The line over all feeds
 * stays first.
 */
export function movedLine(lines: readonly BudgetLine[], id: string, by: -1 | 1): BudgetLine[] | null {
  const at = lines.findIndex((line) => line.id === id)
  const [line, other] = [lines[at], lines[at + by]]
  if (!line || !other || line.sites === 'all' || other.sites === 'all') return null
  return lines.toSpliced(at, 1).toSpliced(at + by, 0, line)
}
