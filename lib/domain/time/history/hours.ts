import { weekdayOf } from '../day'
import type { DayTotal } from '../totals'
import type { Days, Milliseconds, Minutes } from '../units'
import { type Bar, isLived } from './bars'

/** One clock hour (0 to 23) with its time. An hour that daylight saving repeats contains both. */
export interface HourAmount {
  hour: number
  feedMs: Milliseconds
  peopleMs: Milliseconds
}

/** The clock hours in the order of the person's day, which begins at its day start. */
function hoursFrom(dayStartMinutes: Minutes): number[] {
  const first = Math.floor(dayStartMinutes / 60)
  return Array.from({ length: 24 }, (_, index) => (first + index) % 24)
}

/** Time by clock hour, in the order of the person's day. */
export function hourAmounts(totals: readonly DayTotal[], dayStartMinutes: Minutes): HourAmount[] {
  const feed = Array<number>(24).fill(0)
  const people = Array<number>(24).fill(0)
  for (const { surface, byHour } of totals) {
    const sums = surface === 'feed' ? feed : people
    byHour.forEach((ms, hour) => {
      sums[hour]! += ms
    })
  }
  return hoursFrom(dayStartMinutes).map((hour) => ({ hour, feedMs: feed[hour]!, peopleMs: people[hour]! }))
}

/** A weekday (0 is Sunday) with its feed time by clock hour (ms): of one day, or the mean of several. */
export interface HeatRow {
  weekday: number
  /** How many days the mean is taken over; 0: there is no mean. */
  days: Days
  hours: { hour: number; ms: number }[]
}

/**
 * Feed time by weekday and hour, the mean over the days in `days` on which time could be counted. A row is a
 * person's day: its hours after midnight belong to the evening before.
 */
export function heatRows(
  totals: readonly DayTotal[],
  days: readonly Bar[],
  { dayStartMinutes, firstWeekday }: { dayStartMinutes: Minutes; firstWeekday: number },
): HeatRow[] {
  const sums = Array.from({ length: 7 }, () => Array<number>(24).fill(0))
  const lived = Array<number>(7).fill(0)
  for (const { from } of days.filter(isLived)) lived[weekdayOf(from)]!++
  const weekdays = new Map(days.map(({ from }) => [from, weekdayOf(from)]))
  for (const { day, surface, byHour } of totals) {
    const sum = sums[weekdays.get(day) ?? -1]
    if (surface !== 'feed' || !sum) continue
    byHour.forEach((ms, hour) => {
      sum[hour]! += ms
    })
  }
  const hours = hoursFrom(dayStartMinutes)
  return Array.from({ length: 7 }, (_, index) => {
    const weekday = (firstWeekday + index) % 7
    const count = lived[weekday]!
    const mean = (hour: number) => (count > 0 ? sums[weekday]![hour]! / count : 0)
    return { weekday, days: count, hours: hours.map((hour) => ({ hour, ms: mean(hour) })) }
  })
}
