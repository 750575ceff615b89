import type { LeapDay, YearDay } from '../people/dates'
import type { Ritual } from './ritual'

const monthly = { month: '', quarter: ';INTERVAL=3', 'half-year': ';INTERVAL=6' } as const

/** The date of each month, or the last day of months without it (RFC 5545, 3.3.10). */
function byMonthDay(date: number): string {
  if (date <= 28) return `BYMONTHDAY=${date}`
  const dates = [28, 29, 30, 31].filter((one) => one <= date)
  return `BYMONTHDAY=${dates.join()};BYSETPOS=-1`
}

/**
 * A date in each year. 29 February becomes the last day of February, or the 60th day of the year, which is 1
 * March in other years.
 */
export function yearlyRule({ month, day }: Pick<YearDay, 'month' | 'day'>, leapDay: LeapDay): string {
  if (month !== 2 || day !== 29) return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`
  return leapDay === 'march' ? 'FREQ=YEARLY;BYYEARDAY=60' : 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'
}

/** A ritual's recurrence as the value of RRULE (RFC 5545). */
export function ruleOf({ cadence, firstDay }: Pick<Ritual, 'cadence' | 'firstDay'>): string {
  const [, month, date] = firstDay.split('-').map(Number) as [number, number, number]
  switch (cadence) {
    case 'week':
      return 'FREQ=WEEKLY'
    case 'two-weeks':
      return 'FREQ=WEEKLY;INTERVAL=2'
    case 'year':
      return yearlyRule({ month, day: date }, 'february')
    default:
      return `FREQ=MONTHLY${monthly[cadence]};${byMonthDay(date)}`
  }
}
