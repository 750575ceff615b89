import { i18n } from '#i18n'
import type { Bar } from '@/lib/domain/time/history/bars'
import { type Day, weekdayOf } from '@/lib/domain/time/day'
import { dateRange, longMonth, longWeekday, shortDate } from './date-words'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** Which week of its month a day lies in, as words. */
export function weekOfMonth(day: Day, firstWeekday: number): string {
  const date = Number(day.slice(8))
  // Where the first of the month stands in its week.
  const lead = (((weekdayOf(day) - firstWeekday - (date - 1)) % 7) + 14) % 7
  return i18n.t(`history.nthWeek.${ordinals[Math.floor((date - 1 + lead) / 7)]!}`)
}

interface Naming {
  hideNumbers: boolean
  firstWeekday: number
}

/** The name of a bar: its date or dates; without figures, its place in the week and the month. */
export function barName(
  { from, to }: Pick<Bar, 'from' | 'to'>,
  { hideNumbers, firstWeekday }: Naming,
): string {
  const isDay = from === to
  if (!hideNumbers) return isDay ? shortDate(from) : dateRange({ from, to })
  const week = weekOfMonth(from, firstWeekday)
  return i18n.t('history.nthWeek.of', [isDay ? longWeekday(from) : longMonth(from), week])
}
