import {
  type CalendarEvent,
  eventOfDate,
  eventOfPlan,
  eventOfRitual,
} from '@/lib/domain/check-ins/calendar-event'
import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import type { LeapDay } from '@/lib/domain/people/dates'
import type { ImportantDate, Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'

interface Everything {
  people: readonly Pick<Person, 'id' | 'name' | 'dates' | 'goodbye'>[]
  plans: readonly Plan[]
  rituals: readonly Ritual[]
  today: Day
  leapDay: LeapDay
  /** The device's own zone (`Europe/Berlin`). */
  ownZone: string
  titles: {
    /** The title of a plan or ritual with somebody. */
    together: (what: string, name: string) => string
    date: (date: ImportantDate, name: string) => string
  }
}

/** The calendar events of every date, agreed plan and ritual of the people given. */
export function allEvents({ people, plans, rituals, titles, ...rest }: Everything): CalendarEvent[] {
  const present = people.filter(({ goodbye }) => goodbye === null)
  const names = new Map(present.map(({ id, name }) => [id, name]))
  const titled = <T extends Plan | Ritual>(
    all: readonly T[],
    event: (one: T, title: string) => CalendarEvent | null,
  ) =>
    all.flatMap((one) => {
      const name = names.get(one.personId)
      return name === undefined ? [] : (event(one, titles.together(one.what, name)) ?? [])
    })
  return [
    ...present.flatMap(({ id, name, dates }) =>
      Object.entries(dates).flatMap(([dateId, date]) =>
        date ? eventOfDate(date, { ...rest, uid: `${id}-${dateId}`, title: titles.date(date, name) }) : [],
      ),
    ),
    ...titled(
      plans.filter(({ outcome }) => outcome !== 'called-off'),
      eventOfPlan,
    ),
    ...titled(rituals, (ritual, title) => eventOfRitual(ritual, title, rest.ownZone)),
  ]
}
