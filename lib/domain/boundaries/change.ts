import { addToDay, type Day } from '../time/day'
import type { Boundaries, BoundarySet, Budget } from './boundaries'

const allowed = (minutes: number | null) => minutes ?? Infinity
const atMost = (a: number | null, b: number | null) => (allowed(a) <= allowed(b) ? a : b)
const pools = (wide: Budget, narrow: Budget) =>
  wide.sites === 'all' || (narrow.sites !== 'all' && narrow.sites.every((site) => wide.sites.includes(site)))

const keepsTo = (after: Budget, before: Budget) =>
  pools(after, before) &&
  before.minutesByWeekday.every(
    (minutes, day) => allowed(after.minutesByWeekday[day] ?? null) <= allowed(minutes),
  )

/** True when `after` may permit a minute that `before` did not. New budgets only ever tighten. */
export const loosens = (before: BoundarySet, after: BoundarySet) =>
  before.budgets.some((budget) => !after.budgets.some((other) => keepsTo(other, budget))) ||
  (before.calm ?? []).some((id) => !after.calm?.includes(id))

/** What can hold at once when `after` is wanted: everything in it that tightens, nothing that loosens. */
function tightened(before: BoundarySet, after: BoundarySet): BoundarySet {
  const kept = before.budgets.map((budget): Budget => {
    const wanted = after.budgets.find(({ id }) => id === budget.id)
    if (!wanted || !pools(wanted, budget)) return budget
    return {
      ...budget,
      sites: wanted.sites,
      minutesByWeekday: budget.minutesByWeekday.map((minutes, day) =>
        atMost(wanted.minutesByWeekday[day] ?? null, minutes),
      ),
    }
  })
  const added = after.budgets.filter(({ id }) => !before.budgets.some((budget) => budget.id === id))
  const calm = [...new Set([...(before.calm ?? []), ...(after.calm ?? [])])]
  return { budgets: [...kept, ...added], ...(calm.length > 0 && { calm }) }
}

/**
 * Changes boundaries: tightening holds at once, loosening waits for the day after `today` and can be taken back
 * until then. `settingUp`: during the first run there is nothing to protect yet, and everything holds at once.
 */
export function changed({
  boundaries,
  wanted,
  today,
  settingUp,
}: {
  boundaries: Boundaries
  wanted: BoundarySet
  today: Day
  settingUp: boolean
}): Boundaries {
  if (settingUp || !loosens(boundaries.current, wanted)) return { version: 1, current: wanted, pending: null }
  return {
    version: 1,
    current: tightened(boundaries.current, wanted),
    pending: { set: wanted, from: addToDay(today, 1) },
  }
}

/** Lets a pending set come into force once its day has begun; otherwise the same object. */
export const onDay = (boundaries: Boundaries, today: Day): Boundaries =>
  boundaries.pending && today >= boundaries.pending.from
    ? { version: 1, current: boundaries.pending.set, pending: null }
    : boundaries
