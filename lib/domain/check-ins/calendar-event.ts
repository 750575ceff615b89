import { minutesInDay } from 'date-fns/constants'
import { type LeapDay, nextOccurrence } from '../people/dates'
import type { ImportantDate } from '../people/person'
import type { Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import type { Plan } from './plan'
import { ruleOf, yearlyRule } from './recurrence'
import type { Ritual } from './ritual'

/** When something is: at an instant (epoch ms), at a time by the clock of a place, or some time on a day. */
export type EventStart =
  | { kind: 'instant'; atMs: Instant }
  | { kind: 'clock'; day: Day; atMinutes: Minutes; zone: string }
  | { kind: 'day'; day: Day }

/** Something that a calendar takes, whoever wrote it. */
export interface CalendarEvent {
  /** Stays the same whenever it is taken along again, so that a calendar replaces what it has. */
  uid: string
  title: string
  start: EventStart
  /** How long it takes; a whole day where it is some time on a day. */
  minutes: Minutes
  /** How it comes round (RRULE of RFC 5545, without its name); null: once. */
  rule: string | null
  /** An https address, or empty. */
  meetingUrl: string
}

/** An agreed plan; null while it is only proposed. */
export const eventOfPlan = (
  { id, atMs, minutes, meetingUrl }: Pick<Plan, 'id' | 'atMs' | 'minutes' | 'meetingUrl'>,
  title: string,
): CalendarEvent | null =>
  atMs === null ? null : { uid: id, title, start: { kind: 'instant', atMs }, minutes, rule: null, meetingUrl }

/** A ritual; `ownZone` is the name of the device's own (`Europe/Berlin`), for one by that clock. */
export function eventOfRitual(ritual: Ritual, title: string, ownZone: string): CalendarEvent {
  const { id, firstDay: day, atMinutes, minutes, meetingUrl, zone } = ritual
  return {
    uid: id,
    title,
    start:
      atMinutes === null ? { kind: 'day', day } : { kind: 'clock', day, atMinutes, zone: zone ?? ownZone },
    minutes,
    rule: ruleOf(ritual),
    meetingUrl,
  }
}

/** A date of somebody, from its next time on. */
export function eventOfDate(
  date: ImportantDate,
  { uid, title, today, leapDay }: { uid: string; title: string; today: Day; leapDay: LeapDay },
): CalendarEvent {
  const { on: day } = nextOccurrence(date, today, { leapDay })
  const rule = yearlyRule(date, leapDay)
  return { uid, title, start: { kind: 'day', day }, minutes: minutesInDay, rule, meetingUrl: '' }
}
