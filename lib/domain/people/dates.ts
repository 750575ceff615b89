import { addToDay, daysBetween, type Day } from '../time/day'
import type { Days } from '../time/units'
import type { Circle, DateLabel, ImportantDate, Person } from './person'

/** A day of the year; 29 February stays 29 February. The year is null where it is not known. */
export type YearDay = Pick<ImportantDate, 'month' | 'day' | 'year'>

/** Where 29 February is observed in years without it: on 28 February, unless the person chose 1 March. */
export type LeapDay = 'february' | 'march'

/** When a date next comes round, seen from a day. */
export interface Occurrence {
  on: Day
  /** Days until then; negative while wishes are belated. */
  inDays: Days
  /** How many years it will be; null when the year is not known for certain. */
  years: number | null
}

const leadDays: Record<Circle, number> = { close: 14, near: 7, wider: 3, far: 1 }
/** How long wishes may still be belated, in days. */
const belatedDays = 5

/** How many days ahead a date is announced for a circle. */
const leadFor = (circle: Circle): number => leadDays[circle]

/** True for a year with a 29 February. */
export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The day on which a yearly date is observed in a year (1000 to 9999). */
function observedDay({ month, day }: YearDay, year: number, leapDay: LeapDay = 'february'): Day {
  const moves = month === 2 && day === 29 && !isLeapYear(year)
  const [m, d] = !moves ? [month, day] : leapDay === 'march' ? [3, 1] : [2, 28]
  return `${year}-${twoDigits(m)}-${twoDigits(d)}` as Day
}

/** The year of a date; null when it is missing or 1604, which some address books write for "no year". */
export const knownYear = ({ year }: Pick<YearDay, 'year'>): number | null =>
  year !== null && year !== 1604 ? year : null

/**
 * A higher age than this is never shown: such a year was a typing error or another way to write "no year".
 */
const mostYears = 120

function yearsOn(date: YearDay, on: Day): number | null {
  const from = knownYear(date)
  const years = from === null ? 0 : Number(on.slice(0, 4)) - from
  return years > 0 && years <= mostYears ? years : null
}

interface Seen {
  leapDay?: LeapDay
  /** While wishes are still belated, return the date that just passed instead of the next one. */
  belated?: boolean
}

/** When a date next comes round; today counts. */
export function nextOccurrence(
  date: YearDay,
  today: Day,
  { leapDay, belated = false }: Seen = {},
): Occurrence {
  const since = belated ? addToDay(today, -belatedDays) : today
  const year = Number(since.slice(0, 4))
  const thisYear = observedDay(date, year, leapDay)
  const on = thisYear >= since ? thisYear : observedDay(date, year + 1, leapDay)
  return { on, inDays: daysBetween(today, on), years: yearsOn(date, on) }
}

/** An occurrence of somebody's date, with what the date is. */
export interface ComingDate extends Occurrence {
  id: string
  label: DateLabel
  /** The date's name in the person's own words; may be empty. */
  text: string
}

/** The occurrences of all of somebody's dates, belated ones included, the soonest first. */
export const comingDates = ({ dates }: Pick<Person, 'dates'>, today: Day, leapDay?: LeapDay): ComingDate[] =>
  Object.entries(dates)
    .flatMap(([id, date]): ComingDate[] => {
      if (!date) return []
      const { label, text } = date
      return [{ id, label, text, ...nextOccurrence(date, today, { leapDay, belated: true }) }]
    })
    .sort((a, b) => a.inDays - b.inDays || (a.id < b.id ? -1 : 1))

/** Somebody's dates that are within their circle's lead, today, or belated; the nearest first. */
export const nearDates = (
  person: Pick<Person, 'dates' | 'circle'>,
  today: Day,
  leapDay?: LeapDay,
): ComingDate[] =>
  comingDates(person, today, leapDay)
    .filter(({ inDays }) => inDays <= leadFor(person.circle))
    .sort((a, b) => Math.abs(a.inDays) - Math.abs(b.inDays))
