import { millisecondsInMinute } from 'date-fns/constants'
import { addToDay, type Day } from '../time/day'
import type { Minutes } from '../time/units'
import type { CalendarEvent, EventStart } from './calendar-event'

const plainDay = (day: Day) => day.replaceAll('-', '')
/** An instant or a local time as `20261201T160000`. */
const plainTime = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')

function datesOf(start: EventStart, minutes: Minutes): string {
  const length = minutes * millisecondsInMinute
  switch (start.kind) {
    case 'instant':
      return `${plainTime(start.atMs)}Z/${plainTime(start.atMs + length)}Z`
    case 'clock': {
      const wallMs = Date.parse(`${start.day}T00:00:00Z`) + start.atMinutes * millisecondsInMinute
      return `${plainTime(wallMs)}/${plainTime(wallMs + length)}`
    }
    case 'day':
      return `${plainDay(start.day)}/${plainDay(addToDay(start.day, 1))}`
  }
}

/** The address at which Google Calendar offers to add this event. Opening it tells Google about the event. */
export function googleCalendarLink({ title, start, minutes, rule, meetingUrl }: CalendarEvent): string {
  const parts: [string, string][] = [
    ['action', 'TEMPLATE'],
    ['text', title],
    ['dates', datesOf(start, minutes)],
  ]
  if (start.kind === 'clock') parts.push(['ctz', start.zone])
  if (rule !== null) parts.push(['recur', `RRULE:${rule}`])
  if (meetingUrl !== '') parts.push(['details', meetingUrl], ['location', meetingUrl])
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `https://calendar.google.com/calendar/render?${query}`
}
