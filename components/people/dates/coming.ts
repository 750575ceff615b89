import { type ComingDate, comingDates, type LeapDay } from '@/lib/domain/people/dates'
import type { Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'

/** A date with the person it belongs to. */
export interface SomebodysDate extends ComingDate {
  personId: string
  name: string
}

/** The dates of everybody alive, the soonest first; belated ones come before today's. */
export const allComingDates = (people: readonly Person[], today: Day, leapDay?: LeapDay): SomebodysDate[] =>
  people
    .filter(({ goodbye }) => goodbye === null)
    .flatMap((person) =>
      comingDates(person, today, leapDay).map((date) => ({
        ...date,
        personId: person.id,
        name: person.name,
      })),
    )
    .sort((a, b) => a.inDays - b.inDays || a.name.localeCompare(b.name))
