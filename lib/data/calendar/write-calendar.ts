import { millisecondsInMinute } from 'date-fns/constants'
import ICAL from 'ical.js'
import type { CalendarEvent, EventStart } from '@/lib/domain/check-ins/calendar-event'
import { addToDay, type Day } from '@/lib/domain/time/day'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import { firstAtMs } from '@/lib/domain/time/wall-clock'
import { zoneComponent } from './zone-component'

const utcTime = (ms: number) => ICAL.Time.fromDateTimeString(new Date(ms).toISOString().replace(/\.\d+/, ''))
const wallTime = (wallMs: Instant) =>
  ICAL.Time.fromDateTimeString(new Date(wallMs).toISOString().slice(0, 19))
const wallOf = (day: Day, atMinutes: Minutes) =>
  Date.parse(`${day}T00:00:00Z`) + atMinutes * millisecondsInMinute

/** The properties for start and end, with the zone that they are in. */
function timesOf(start: EventStart, minutes: Minutes) {
  switch (start.kind) {
    case 'instant':
      return {
        from: utcTime(start.atMs),
        to: utcTime(start.atMs + minutes * millisecondsInMinute),
        zone: null,
      }
    case 'clock': {
      const wallMs = wallOf(start.day, start.atMinutes)
      return {
        from: wallTime(wallMs),
        to: wallTime(wallMs + minutes * millisecondsInMinute),
        zone: start.zone,
      }
    }
    case 'day':
      return {
        from: ICAL.Time.fromDateString(start.day),
        to: ICAL.Time.fromDateString(addToDay(start.day, 1)),
        zone: null,
      }
  }
}

function eventComponent({ uid, title, start, minutes, rule, meetingUrl }: CalendarEvent, nowMs: Instant) {
  const component = new ICAL.Component('vevent')
  component.addPropertyWithValue('uid', uid)
  component.addPropertyWithValue('dtstamp', utcTime(nowMs))
  const { from, to, zone } = timesOf(start, minutes)
  for (const [name, time] of [
    ['dtstart', from],
    ['dtend', to],
  ] as const) {
    const property = new ICAL.Property(name)
    property.setValue(time)
    if (zone !== null) property.setParameter('tzid', zone)
    component.addProperty(property)
  }
  if (rule !== null) component.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule))
  component.addPropertyWithValue('summary', title)
  if (meetingUrl !== '') {
    component.addPropertyWithValue('location', meetingUrl)
    component.addPropertyWithValue('url', meetingUrl)
  }
  // An all-day date does not make the day busy.
  if (start.kind === 'day') component.addPropertyWithValue('transp', 'TRANSPARENT')
  return component
}

// RFC 5545, 3.1: at most 75 octets, of which ical.js does not count the space before a continuation.
ICAL.foldLength = 74

/**
 * A calendar file (RFC 5545) of these events, which describes each zone used once. `nowMs` is when it is
 * written.
 */
export function writeCalendar(events: readonly CalendarEvent[], nowMs: Instant): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Porchlight//EN')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  const firstIn = new Map<string, number>()
  for (const { start } of events) {
    if (start.kind !== 'clock') continue
    const atMs = firstAtMs(wallOf(start.day, start.atMinutes), start.zone)
    firstIn.set(start.zone, Math.min(atMs, firstIn.get(start.zone) ?? atMs))
  }
  for (const [zone, fromMs] of firstIn) calendar.addSubcomponent(zoneComponent(zone, fromMs))
  for (const event of events) calendar.addSubcomponent(eventComponent(event, nowMs))
  return `${calendar.toString()}\r\n`
}
