import { i18n } from '#i18n'
import type { DayRange, PeriodUnit } from '@/lib/domain/time/history/period'
import { type Day, weekdayOf } from '@/lib/domain/time/day'
import { dateRange, longMonth, longWeekday, shortDate } from '../date-words'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** In words, which week of its month a day lies in. */
export function weekOfMonth(day: Day, firstWeekday: number): string {
  const date = Number(day.slice(8))
  // The weekday of the month's first day, counted from the start of the week.
  const lead = (((weekdayOf(day) - firstWeekday - (date - 1)) % 7) + 14) % 7
  return i18n.t(`history.nthWeek.${ordinals[Math.floor((date - 1 + lead) / 7)]!}`)
}

/** How to name bars: their unit, and whether numbers are hidden. */
export interface Naming {
  unit: Exclude<PeriodUnit, 'day'>
  hideNumbers: boolean
  firstWeekday: number
}

/** A bar's name: its date or dates; with numbers hidden, its place in the week, month or year. */
export function barName(bar: DayRange, { unit, hideNumbers, firstWeekday }: Naming): string {
  const { from } = bar
  if (!hideNumbers) return unit === 'year' ? dateRange(bar) : shortDate(from)
  if (unit === 'week') return longWeekday(from)
  const name = unit === 'year' ? longMonth(from) : longWeekday(from)
  return i18n.t('history.nthWeek.of', [name, weekOfMonth(from, firstWeekday)])
}
