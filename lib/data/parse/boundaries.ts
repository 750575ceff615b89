import * as v from 'valibot'
import type { Boundaries, BoundarySet, Budget } from '@/lib/domain/boundaries/boundaries'
import { field, type Fields, isRecord, type Repaired, repairFields } from './fields'
import { parseList } from './nested'
import { day, filledText } from './values'

const sites = v.union([v.literal('all'), v.array(filledText)])
export const minutesOrNull = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1440)))

export const budgetFields: Fields<Budget> = {
  id: field(filledText, ''),
  sites: field(sites, 'all'),
  minutesByWeekday: field(v.pipe(v.array(minutesOrNull), v.length(7)), []),
}

/** Seven weekdays; one that cannot be read gets the smallest good figure, so that damage never loosens. */
function sevenDays(value: unknown): Budget['minutesByWeekday'] | null {
  if (!Array.isArray(value)) return null
  const good = value.filter((minutes) => v.is(minutesOrNull, minutes))
  if (good.length === 0) return null
  const numbers = good.filter((minutes) => minutes !== null)
  const smallest = numbers.length > 0 ? Math.min(...numbers) : null
  return Array.from({ length: 7 }, (_, weekday) => {
    const minutes: unknown = value[weekday]
    return v.is(minutesOrNull, minutes) ? minutes : smallest
  })
}

function parseBudget(value: unknown): Repaired<Budget> | null {
  const { value: budget, repaired } = repairFields(budgetFields, value)
  const minutesByWeekday = sevenDays(isRecord(value) ? value.minutesByWeekday : undefined)
  if (budget.id === '' || !minutesByWeekday) return null
  return { value: { ...(isRecord(value) ? value : {}), ...budget, minutesByWeekday }, repaired }
}

const parseId = (value: unknown): Repaired<string> | null =>
  v.is(filledText, value) ? { value, repaired: [] } : null

function parseSet(value: unknown, path: string): Repaired<BoundarySet> {
  const known = isRecord(value) ? value : {}
  const budgets = parseList(parseBudget, known.budgets, `${path}.budgets`)
  const { calm, ...others } = known
  // An id that only a newer release knows is kept; what is no id is left out and named.
  const ids = calm === undefined ? null : parseList(parseId, calm, `${path}.calm`)
  const repaired = isRecord(value) || value === undefined ? budgets.repaired : [path]
  return {
    value: { ...others, budgets: budgets.value, ...(ids && { calm: ids.value }) },
    repaired: [...repaired, ...(ids?.repaired ?? [])],
  }
}

function parsePending(value: unknown): Repaired<Boundaries['pending']> {
  if (value === null || value === undefined) return { value: null, repaired: [] }
  // A looser set without a day to begin on can never begin: what holds now goes on.
  if (!isRecord(value) || !v.is(day, value.from)) return { value: null, repaired: ['pending'] }
  const set = parseSet(value.set, 'pending.set')
  return set.repaired.length > 0
    ? { value: null, repaired: set.repaired }
    : { value: { ...value, set: set.value, from: value.from }, repaired: [] }
}

/** Boundaries from what was stored. A budget that cannot be read is left out and named; nothing else suffers. */
export function parseBoundaries(value: unknown): { boundaries: Boundaries; repaired: string[] } {
  const known = isRecord(value) ? value : {}
  const whole = isRecord(value) || value === undefined ? [] : ['']
  const current = parseSet(known.current, 'current')
  const pending = parsePending(known.pending)
  return {
    boundaries: { ...known, version: 1, current: current.value, pending: pending.value } as Boundaries,
    repaired: [...whole, ...current.repaired, ...pending.repaired],
  }
}
