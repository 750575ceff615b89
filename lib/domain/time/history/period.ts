import { addToDay, type Day, weekdayOf } from '../day'

export const periodUnits = ['day', 'week', 'month', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** Some consecutive days, both ends included. */
export interface DayRange {
  from: Day
  to: Day
}

/** A day, week, month or year of the person's days. */
export interface Period extends DayRange {
  unit: PeriodUnit
}

/** The previous day. Where the zone skipped a date, the date before that (Apia had no 30 December 2011). */
export function dayBefore(day: Day): Day {
  const before = addToDay(day, -1)
  return before === day ? addToDay(day, -2) : before
}

const firstOfMonth = (day: Day) => `${day.slice(0, 7)}-01` as Day
// No month is longer than 31 days, and 31 more days never skip a whole month.
const firstOfNextMonth = (day: Day) => firstOfMonth(addToDay(firstOfMonth(day), 31))

/** The period of a unit that contains a day; weeks begin on `firstWeekday` (0 is Sunday). */
export function periodOf(unit: PeriodUnit, day: Day, firstWeekday: number): Period {
  switch (unit) {
    case 'day':
      return { unit, from: day, to: day }
    case 'week': {
      const from = addToDay(day, -((weekdayOf(day) - firstWeekday + 7) % 7))
      return { unit, from, to: addToDay(from, 6) }
    }
    case 'month':
      return { unit, from: firstOfMonth(day), to: dayBefore(firstOfNextMonth(day)) }
    case 'year': {
      const year = day.slice(0, 4)
      return { unit, from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
    }
  }
}

/** The period of the same unit that ends where this one begins. */
export const periodBefore = ({ unit, from }: Period, firstWeekday: number): Period =>
  periodOf(unit, dayBefore(from), firstWeekday)

/** The period of the same unit that begins where this one ends. */
export const periodAfter = ({ unit, to }: Period, firstWeekday: number): Period =>
  periodOf(unit, addToDay(to, 1), firstWeekday)

/** True for a day within the range. */
export const isInRange = ({ from, to }: DayRange, day: Day): boolean => day >= from && day <= to

/** Every day of a range, in order, without dates that the zone skipped. */
export function daysIn({ from, to }: DayRange): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addToDay(day, 1)) days.push(day)
  return days
}
