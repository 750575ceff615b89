import * as fc from 'fast-check'
import ICAL from 'ical.js'
import ical, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { writeCalendar } from '@/lib/data/calendar/write-calendar'
import { zoneComponent } from '@/lib/data/calendar/zone-component'
import {
  type CalendarEvent,
  eventOfDate,
  eventOfPlan,
  eventOfRitual,
} from '@/lib/domain/check-ins/calendar-event'
import { googleCalendarLink } from '@/lib/domain/check-ins/google-calendar'
import { cadences } from '@/lib/domain/check-ins/cadence'
import { turnAtMs } from '@/lib/domain/check-ins/ritual'
import { addToDay, type Day } from '@/lib/domain/time/day'
import { aheadMs, firstAtMs } from '@/lib/domain/time/wall-clock'
import { zonesOfTheEarth } from '@/tests/support/zones'
import { sundayCall, turnsOf } from '@/tests/support/rituals'

// Read by another's parser and another's arithmetic, whatever zone this runs in.
const writtenAtMs = Date.UTC(2026, 10, 24, 12)
const read = (events: CalendarEvent[]): VEvent[] =>
  Object.values(ical.sync.parseICS(writeCalendar(events, writtenAtMs))).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  )
const hour = 3_600_000
const dayMs = 24 * hour

/** The first turns that the other arithmetic finds, as the date that its zone shows or the instant. */
function turnsIn(event: VEvent, { fromMs, years }: { fromMs: number; years: number }) {
  const until = new Date(fromMs + years * 366 * dayMs)
  return event.rrule!.between(new Date(fromMs - 2 * dayMs), until).map((one) => one.getTime())
}

const dayIn = (ms: number) => {
  const date = new Date(ms)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

test('a plan is at its instant, with its words and its link as they are', () => {
  const plan = {
    id: 'p-1',
    atMs: Date.UTC(2026, 11, 1, 16),
    minutes: 90,
    meetingUrl: 'https://meet.example.org/us?a=b&c=1,2',
  }
  const [event] = read([eventOfPlan(plan, 'Coffee; tea, or\n\\ water with Zoë 日本語')!])
  expect(event).toMatchObject({
    uid: 'p-1',
    summary: 'Coffee; tea, or\n\\ water with Zoë 日本語',
    location: plan.meetingUrl,
  })
  expect(event!.start.getTime()).toBe(plan.atMs)
  expect(event!.end!.getTime()).toBe(plan.atMs + 90 * 60_000)
  expect(eventOfPlan({ ...plan, atMs: null }, 'Coffee')).toBeNull()
})

test('a weekly call stays at five by its own clock when that is set back', () => {
  const event = eventOfRitual(sundayCall({ firstDay: '2026-10-18' }), 'Sunday call', 'UTC')
  const [one] = read([event])
  expect(turnsIn(one!, { fromMs: Date.UTC(2026, 9, 18), years: 0.05 }).slice(0, 2)).toEqual([
    Date.UTC(2026, 9, 18, 15),
    Date.UTC(2026, 9, 25, 16),
  ])
})

test('turns are those of the ritual itself, in any zone and cadence', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cadences),
      fc.integer({ min: 0, max: 800 }),
      fc.constantFrom(...zonesOfTheEarth),
      fc.integer({ min: 6, max: 22 }),
      (cadence, later, zone, atHour) => {
        const firstDay = addToDay('2027-01-01', later)
        const own = sundayCall({ cadence, firstDay, zone, atMinutes: atHour * 60 })
        const [event] = read([eventOfRitual(own, 'Ours', 'UTC')])
        const expected = turnsOf(own, 3).map((turn) => turnAtMs(own, turn))
        expect(turnsIn(event!, { fromMs: expected[0]!, years: 3 }).slice(0, 3)).toEqual(expected)
      },
    ),
    { numRuns: 60 },
  )
})

test('a ritual some time on the 31st is on the last day of shorter months', () => {
  const own = sundayCall({ cadence: 'month', firstDay: '2027-01-31', atMinutes: null })
  const [event] = read([eventOfRitual(own, 'Ours', 'UTC')])
  const days = turnsIn(event!, { fromMs: new Date(2027, 0, 31).getTime(), years: 0.4 }).map(dayIn)
  expect(days.slice(0, 4)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  expect(event!.datetype).toBe('date')
})

test('a yearly ritual of 29 February is kept on the last day of it, at its own clock, and says so to Google as well', () => {
  const own = sundayCall({
    cadence: 'year',
    firstDay: '2028-02-29',
    zone: 'America/New_York',
    atMinutes: 20 * 60,
  })
  const [event] = read([eventOfRitual(own, 'Leap tea', 'UTC')])
  const expected = [2028, 2029, 2030, 2031, 2032].map((year) => Date.UTC(year, 2, 1, 1))
  expect(turnsIn(event!, { fromMs: expected[0]!, years: 5 }).slice(0, 5)).toEqual(expected)
  const turns = turnsOf(own, 5)
  expect([turns[0], turns[1], turns[4]]).toEqual(['2028-02-29', '2029-02-28', '2032-02-29'])
  expect(new URL(googleCalendarLink(eventOfRitual(own, 'Leap tea', 'UTC'))).searchParams.get('recur')).toBe(
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
  )
})

test('plans on both sides of a change of clocks are each at their instant', () => {
  const times = [Date.UTC(2027, 2, 27, 16), Date.UTC(2027, 2, 28, 0, 30), Date.UTC(2027, 2, 28, 16)]
  const events = times.map((atMs, index) =>
    eventOfPlan({ id: `p${index}`, atMs, minutes: 180, meetingUrl: '' }, 'Coffee'),
  )
  const found = read(events.map((one) => one!))
  expect(found.map(({ start }) => start.getTime()).sort()).toEqual(times)
  expect(found.every(({ start, end }) => end!.getTime() - start.getTime() === 3 * hour)).toBe(true)
})

test.each([
  ['february', ['2027-02-28', '2028-02-29', '2029-02-28']],
  ['march', ['2027-03-01', '2028-02-29', '2029-03-01']],
] as const)('29 February comes every year, kept in %s', (leapDay, kept) => {
  const leap = { label: 'birthday', text: '', month: 2, day: 29, year: 1992 } as const
  const [event] = read([eventOfDate(leap, { uid: 'd', title: 'Maya', today: '2026-11-24' as Day, leapDay })])
  const days = turnsIn(event!, { fromMs: new Date(2027, 1, 28).getTime(), years: 3 }).map(dayIn)
  expect(days.slice(0, 3)).toEqual(kept)
})

test('a file has each zone once, ends its lines as it must, and no line is longer than 75 bytes', () => {
  const events = ['a', 'b'].map((uid) => ({
    ...eventOfRitual(
      sundayCall(),
      'Länger als fünfundsiebzig Bytes 日本語日本語日本語日本語日本語日本語',
      'UTC',
    ),
    uid,
  }))
  const text = writeCalendar(events, writtenAtMs)
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const bytes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
  expect(Math.max(...bytes)).toBeLessThanOrEqual(75)
})

test('a long title of letters of one byte is folded at 75 bytes too, and comes back whole', () => {
  const title = 'word '.repeat(60).trim()
  const text = writeCalendar([{ ...eventOfRitual(sundayCall(), title, 'UTC'), uid: 'a' }], writtenAtMs)
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBe(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`)
})

test('nothing in it is an empty calendar', () => {
  expect(read([])).toEqual([])
})

test('what a file says of a zone is what this browser knows of it', () => {
  for (const zone of zonesOfTheEarth) {
    const fromMs = Date.UTC(2026, 10, 24)
    const described = new ICAL.Timezone(zoneComponent(zone, fromMs))
    for (let days = 0; days < 5 * 365; days += 3) {
      // At noon by its own clock, at which no zone sets it.
      const wallMs = fromMs + days * dayMs + 12 * hour
      const there = ICAL.Time.fromDateTimeString(new Date(wallMs).toISOString().slice(0, 19))
      const atMs = firstAtMs(wallMs, zone)
      expect(described.utcOffset(there) * 1000, `${zone} ${there.toString()}`).toBe(aheadMs(zone, atMs))
    }
  }
})
