import { addDays } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { formatISO } from 'date-fns/formatISO'
import type { Instant, Minutes } from './units'

/** The person's local day as `YYYY-MM-DD`: the calendar date on which it begins. */
export type Day = `${number}-${number}-${number}`

const localMidnight = (day: Day) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date)
}

const named = (date: Date) => formatISO(date, { representation: 'date' }) as Day

/** True for a real calendar date written as `YYYY-MM-DD`. */
export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && named(localMidnight(text as Day)) === text

/**
 * The instant (epoch ms) at which a day begins in the local zone, `dayStartMinutes` after midnight by the
 * wall clock. When daylight saving skips that time, the first instant after the gap.
 */
export function dayStartMs(day: Day, dayStartMinutes: Minutes): number {
  const date = localMidnight(day)
  return date.setHours(Math.floor(dayStartMinutes / 60), dayStartMinutes % 60, 0, 0)
}

/** The person's day that an instant (epoch ms) belongs to. */
export function dayOf(atMs: Instant, dayStartMinutes: Minutes): Day {
  const now = new Date(atMs)
  const today = named(now)
  if (atMs >= dayStartMs(today, dayStartMinutes)) return today
  // The previous calendar date, not 24 hours earlier: days of 23 and 25 hours exist.
  const yesterday = named(addDays(now, -1))
  // A date that the zone skipped resolves to today again (Apia had no 30 December 2011).
  return yesterday === today ? named(addDays(now, -2)) : yesterday
}

/** The day `count` days later (earlier when negative). */
export const addToDay = (day: Day, count: number): Day => named(addDays(localMidnight(day), count))

/** The instant (epoch ms) at which a day ends, which is where the next one begins. */
export const dayEndMs = (day: Day, dayStartMinutes: Minutes): number =>
  dayStartMs(addToDay(day, 1), dayStartMinutes)

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  differenceInCalendarDays(localMidnight(to), localMidnight(from))

/** 0 (Sunday) to 6, the weekday on which the day begins. */
export const weekdayOf = (day: Day): number => localMidnight(day).getDay()
