import { minutesInDay } from 'date-fns/constants'
import { type LeapDay, nextOccurrence } from '../people/dates'
import type { ImportantDate } from '../people/person'
import type { Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import type { Plan } from './plan'
import { ruleOf, yearlyRule } from './recurrence'
import type { Ritual } from './ritual'

/**
 * When something is: at an instant (epoch ms), at a local time in a zone, or at no particular time of a day.
 */
export type EventStart =
  | { kind: 'instant'; atMs: Instant }
  | { kind: 'clock'; day: Day; atMinutes: Minutes; zone: string }
  | { kind: 'day'; day: Day }

/** Something to put into a calendar, whichever calendar it is. */
export interface CalendarEvent {
  /** The same each time it is exported, so that a calendar replaces its earlier copy. */
  uid: string
  title: string
  start: EventStart
  /** Minutes it takes; the whole day when it has no particular time. */
  minutes: Minutes
  /** The recurrence (the value of RRULE, RFC 5545); null: once. */
  rule: string | null
  /** An https address, or empty. */
  meetingUrl: string
}

/** The event of an agreed plan; null while the plan is only proposed. */
export const eventOfPlan = (
  { id, atMs, minutes, meetingUrl }: Pick<Plan, 'id' | 'atMs' | 'minutes' | 'meetingUrl'>,
  title: string,
): CalendarEvent | null =>
  atMs === null ? null : { uid: id, title, start: { kind: 'instant', atMs }, minutes, rule: null, meetingUrl }

/**
 * The event of a ritual. `ownZone` is the device's own zone (`Europe/Berlin`), for a ritual without a zone.
 */
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

/** The yearly event of somebody's date, from its next occurrence on. */
export function eventOfDate(
  date: ImportantDate,
  { uid, title, today, leapDay }: { uid: string; title: string; today: Day; leapDay: LeapDay },
): CalendarEvent {
  const { on: day } = nextOccurrence(date, today, { leapDay })
  const rule = yearlyRule(date, leapDay)
  return { uid, title, start: { kind: 'day', day }, minutes: minutesInDay, rule, meetingUrl: '' }
}
