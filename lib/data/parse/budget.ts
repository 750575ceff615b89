import { minutesInDay } from 'date-fns/constants'
import * as v from 'valibot'
import type { Budget, Sites } from '@/lib/domain/boundaries/boundaries'
import { field, type Fields, isRecord, type Repaired, repairFields } from './fields'
import { filledText, text } from './values'

export const sitesOrAll: v.GenericSchema<unknown, Sites> = v.union([v.literal('all'), v.array(filledText)])

const upTo = (most: number) => v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(most)))
export const minutesOrNull = upTo(minutesInDay)
export const visitsOrNull = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)))

type CountsByWeekday = Budget['minutesByWeekday']
type Count = v.GenericSchema<unknown, number | null>

export const budgetFields: Fields<Omit<Budget, 'minutesByWeekday' | 'visitsByWeekday'>> = {
  id: field(filledText, ''),
  name: field(text, ''),
  sites: field(sitesOrAll, 'all'),
  minutesPerVisit: field(minutesOrNull, null),
}

const noLimit = (): CountsByWeekday => Array.from({ length: 7 }, () => null)

/**
 * The seven weekdays of a budget; an invalid one gets the smallest valid value, so that damage never loosens.
 * Null: none is valid.
 */
function sevenDays(count: Count, value: unknown): Repaired<CountsByWeekday> | null {
  if (!Array.isArray(value)) return null
  const stored: unknown[] = value
  const isGood = (one: unknown): one is number | null => v.is(count, one)
  const good = stored.filter(isGood)
  if (good.length === 0) return null
  const numbers = good.filter((one) => one !== null)
  const smallest = numbers.length > 0 ? Math.min(...numbers) : null
  const days = Array.from({ length: 7 }, (_, weekday) => {
    const one = stored[weekday]
    return isGood(one) ? one : smallest
  })
  return { value: days, repaired: value.length === 7 && good.length === 7 ? [] : [''] }
}

/**
 * Parses a stored budget; null when its id or its minutes are invalid. Missing visit limits mean no limit.
 */
export function parseBudget(value: unknown): Repaired<Budget> | null {
  const known = isRecord(value) ? value : {}
  const { value: plain, repaired } = repairFields(budgetFields, value)
  const minutes = sevenDays(minutesOrNull, known.minutesByWeekday)
  if (plain.id === '' || !minutes) return null
  const visits = sevenDays(visitsOrNull, known.visitsByWeekday)
  const visitsFault = known.visitsByWeekday !== undefined && visits?.repaired.length !== 0
  return {
    value: {
      ...known,
      ...plain,
      minutesByWeekday: minutes.value,
      visitsByWeekday: visits?.value ?? noLimit(),
    },
    repaired: [
      ...repaired,
      ...minutes.repaired.map(() => 'minutesByWeekday'),
      ...(visitsFault ? ['visitsByWeekday'] : []),
    ],
  }
}
