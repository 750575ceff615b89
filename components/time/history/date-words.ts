import type { Day } from '@/lib/domain/time/day'
import type { Period } from '@/lib/domain/time/history/period'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Memoised, since making a format costs more than using it. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat(undefined, options)
  formats.set(key, format)
  return format
}

/** Noon of the day's date, an hour that no zone skips. */
function noonOf(day: Day): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date, 12)
}

const written = (day: Day, options: Intl.DateTimeFormatOptions) => formatOf(options).format(noonOf(day))

/** "Tuesday, November 24, 2026" */
export const longDate = (day: Day) => written(day, { dateStyle: 'full' })
/** "Tuesday, November 24" */
export const weekdayAndDate = (day: Day) => written(day, { weekday: 'long', month: 'long', day: 'numeric' })
/** "November 24, 2026" */
export const plainDate = (day: Day) => written(day, { dateStyle: 'long' })
/** "Tue, Nov 24" */
export const shortDate = (day: Day) => written(day, { weekday: 'short', month: 'short', day: 'numeric' })
/** "Tue" */
export const shortWeekday = (day: Day) => written(day, { weekday: 'short' })
/** "Tuesday" */
export const longWeekday = (day: Day) => written(day, { weekday: 'long' })
/** "Nov" */
export const shortMonth = (day: Day) => written(day, { month: 'short' })
/** "November" */
export const longMonth = (day: Day) => written(day, { month: 'long' })
/** "Nov 2026" */
export const shortMonthAndYear = (day: Day) => written(day, { month: 'short', year: 'numeric' })
/** "November 2026" */
const monthAndYear = (day: Day) => written(day, { month: 'long', year: 'numeric' })

/** "22 – 28" */
export const datesOfMonth = ({ from, to }: { from: Day; to: Day }) =>
  formatOf({ day: 'numeric' }).formatRange(noonOf(from), noonOf(to))

/** "November 22 – 28, 2026"; a single day stands alone. */
export const dateRange = ({ from, to }: { from: Day; to: Day }) =>
  formatOf({ dateStyle: 'long' }).formatRange(noonOf(from), noonOf(to))

/** A weekday's name (0 is Sunday). */
export const weekdayName = (weekday: number, length: 'short' | 'long') =>
  // 4 January 1970 was a Sunday.
  formatOf({ weekday: length, timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + weekday, 12)))

/** A clock hour (0 to 23) in the browser's own format: "4 PM", "16". */
export const hourName = (hour: number) =>
  formatOf({ hour: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4, hour)))

/** The title of a period. */
export function periodTitle({ unit, from, to }: Period): string {
  switch (unit) {
    case 'day':
      return longDate(from)
    case 'week':
      return dateRange({ from, to })
    case 'month':
      return monthAndYear(from)
    case 'year':
      return written(from, { year: 'numeric' })
  }
}
