import { i18n } from '#i18n'
import type { DayRange, PeriodUnit } from '@/lib/domain/time/history/period'
import { type Day, weekdayOf } from '@/lib/domain/time/day'
import { dateRange, longMonth, longWeekday, shortDate } from '../date-words'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** Which week of its month a day lies in, as words. */
export function weekOfMonth(day: Day, firstWeekday: number): string {
  const date = Number(day.slice(8))
  // Where the first of the month stands in its week.
  const lead = (((weekdayOf(day) - firstWeekday - (date - 1)) % 7) + 14) % 7
  return i18n.t(`history.nthWeek.${ordinals[Math.floor((date - 1 + lead) / 7)]!}`)
}

/** How bars are named: what they are bars of, and whether figures may stand in their names. */
export interface Naming {
  unit: Exclude<PeriodUnit, 'day'>
  hideNumbers: boolean
  firstWeekday: number
}

/** The name of a bar: its date or dates; without figures, its place in the week, the month or the year. */
export function barName(bar: DayRange, { unit, hideNumbers, firstWeekday }: Naming): string {
  const { from } = bar
  if (!hideNumbers) return unit === 'year' ? dateRange(bar) : shortDate(from)
  if (unit === 'week') return longWeekday(from)
  const name = unit === 'year' ? longMonth(from) : longWeekday(from)
  return i18n.t('history.nthWeek.of', [name, weekOfMonth(from, firstWeekday)])
}
