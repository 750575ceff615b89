import { weekdayOf } from '../day'
import type { DayTotal } from '../totals'
import type { Days, Milliseconds, Minutes } from '../units'
import { type Bar, isLived } from './bars'

/** One clock hour (0 to 23) with its time. An hour that daylight saving repeats holds both. */
export interface HourAmount {
  hour: number
  feedMs: Milliseconds
  peopleMs: Milliseconds
}

/** The clock hours in the order in which the person's day runs through them. */
function hoursFrom(dayStartMinutes: Minutes): number[] {
  const first = Math.floor(dayStartMinutes / 60)
  return Array.from({ length: 24 }, (_, index) => (first + index) % 24)
}

/** Time by clock hour, in the day's own order. */
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

/** A weekday (0 is Sunday) and its feed by clock hour, in ms: of one such day, or the mean of several. */
export interface HeatRow {
  weekday: number
  /** Lived days of that weekday; a mean over none is none. */
  days: Days
  hours: { hour: number; ms: number }[]
}

/**
 * Feed by weekday and hour, the mean over the lived days among `days`. A row is a person's day: its hours after
 * midnight belong to the evening before.
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
