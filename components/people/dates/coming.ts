import { type ComingDate, comingDates, type LeapDay } from '@/lib/domain/people/dates'
import type { Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'

/** A date with whose it is. */
export interface SomebodysDate extends ComingDate {
  personId: string
  name: string
}

/** The dates of everybody who lives, the soonest first; those whose wishes are belated come before today's. */
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
