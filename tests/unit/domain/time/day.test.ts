import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addToDay,
  dayEndMs,
  dayOf,
  daysBetween,
  dayStartMs,
  isDay,
  weekdayOf,
  type Day,
} from '@/lib/domain/time/day'

const hour = 3_600_000
const zone = process.env.TZ ?? ''
const lengthHours = (day: Day, dayStartMinutes: number) =>
  (dayEndMs(day, dayStartMinutes) - dayStartMs(day, dayStartMinutes)) / hour

test('a day begins at its start and not at midnight', () => {
  expect(dayOf(new Date(2026, 10, 3, 3, 59, 59, 999).getTime(), 240)).toBe('2026-11-02')
  expect(dayOf(new Date(2026, 10, 3, 4).getTime(), 240)).toBe('2026-11-03')
  expect(dayOf(new Date(2026, 10, 3).getTime(), 0)).toBe('2026-11-03')
  expect(dayOf(new Date(2027, 0, 1, 1).getTime(), 240)).toBe('2026-12-31')
})

test('days are counted and named by the calendar', () => {
  expect(addToDay('2026-02-28', 1)).toBe('2026-03-01')
  expect(addToDay('2028-02-28', 1)).toBe('2028-02-29')
  expect(addToDay('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysBetween('2026-03-01', '2026-11-30')).toBe(274)
  expect(daysBetween('2026-11-30', '2026-03-01')).toBe(-274)
  expect(weekdayOf('2026-11-01')).toBe(0)
})

test('only real dates are days', () => {
  for (const day of ['2026-11-03', '2028-02-29']) expect(isDay(day), day).toBe(true)
  for (const no of ['2026-02-29', '2026-13-01', '2026-1-1', '', 'today', '2026-11-03T00:00', null, 7])
    expect(isDay(no), String(no)).toBe(false)
})

// The length of days by the clock that each zone really keeps; the suite runs once in each.
const daysOfZones: Record<string, [day: Day, dayStartMinutes: number, hours: number][]> = {
  UTC: [['2026-03-28', 240, 24]],
  'Europe/Berlin': [
    ['2026-03-28', 240, 23],
    ['2026-03-29', 0, 23],
    ['2026-03-29', 240, 24],
    ['2026-10-24', 240, 25],
    ['2026-10-25', 0, 25],
  ],
  'America/New_York': [
    ['2026-03-07', 240, 23],
    ['2026-10-31', 240, 25],
    ['2026-11-01', 0, 25],
  ],
  'Australia/Lord_Howe': [
    ['2026-04-04', 240, 24.5],
    ['2026-10-03', 240, 23.5],
    ['2026-10-04', 0, 23.5],
  ],
  'Pacific/Apia': [['2011-12-29', 240, 24]],
  'Africa/Cairo': [
    ['2026-04-24', 0, 23],
    ['2026-04-23', 240, 23],
    ['2026-10-29', 240, 25],
  ],
}

describe.runIf(zone in daysOfZones)('days as long as the zone makes them', () => {
  test.each(daysOfZones[zone] ?? [])(
    'the day %s that begins %i minutes after midnight has %d hours',
    (...row) => {
      const [day, dayStartMinutes, hours] = row
      expect(lengthHours(day, dayStartMinutes)).toBe(hours)
    },
  )
})

test.runIf(zone === 'Europe/Berlin')(
  'a start that daylight saving skips is the first instant after the gap',
  () => {
    expect(dayStartMs('2026-03-29', 150)).toBe(Date.UTC(2026, 2, 29, 1, 30))
    expect(dayOf(Date.UTC(2026, 2, 29, 1, 29), 150)).toBe('2026-03-28')
    expect(dayOf(Date.UTC(2026, 2, 29, 1, 30), 150)).toBe('2026-03-29')
  },
)

test.runIf(zone === 'Africa/Cairo')('a midnight that daylight saving skips still begins a day', () => {
  expect(dayStartMs('2026-04-24', 0)).toBe(Date.UTC(2026, 3, 23, 22))
  expect(dayOf(Date.UTC(2026, 3, 23, 22), 0)).toBe('2026-04-24')
  expect(dayOf(Date.UTC(2026, 3, 23, 22) - 1, 0)).toBe('2026-04-23')
})

test.runIf(zone === 'Pacific/Apia')(
  'a date that a zone left out is no day, and time goes on across it',
  () => {
    const before = Date.UTC(2011, 11, 30, 9, 59)
    expect(dayOf(before, 0)).toBe('2011-12-29')
    expect(dayOf(before + 60_000, 0)).toBe('2011-12-31')
  },
)

const days = fc
  .integer({ min: 0, max: 8000 })
  .filter((n) => zone !== 'Pacific/Apia' || n > 4400)
  .map((n) => addToDay('2010-01-01', n))
const starts = fc.constantFrom(0, 60, 120, 150, 180, 240, 1439)

test('every instant belongs to the one day that holds it', () => {
  const anywhere = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2031, 0, 1) })
  const changes = (daysOfZones[zone] ?? []).map(([day]) => dayStartMs(day, 720))
  const nearChanges = fc
    .tuple(
      fc.constantFrom(...changes, dayStartMs('2026-11-03', 0)),
      fc.integer({ min: -hour * 40, max: hour * 40 }),
    )
    .map(([atMs, beside]) => atMs + beside)
  const instants = fc.oneof(anywhere, nearChanges)
  fc.assert(
    fc.property(instants, starts, (atMs, dayStartMinutes) => {
      const day = dayOf(atMs, dayStartMinutes)
      expect(dayStartMs(day, dayStartMinutes)).toBeLessThanOrEqual(atMs)
      expect(dayEndMs(day, dayStartMinutes)).toBeGreaterThan(atMs)
    }),
    { numRuns: 2000 },
  )
})

test('a day ends where the next one begins, and its first instant is its own', () => {
  fc.assert(
    fc.property(days, starts, (day, dayStartMinutes) => {
      expect(dayEndMs(day, dayStartMinutes)).toBe(dayStartMs(addToDay(day, 1), dayStartMinutes))
      expect(dayOf(dayStartMs(day, dayStartMinutes), dayStartMinutes)).toBe(day)
      expect(dayOf(dayEndMs(day, dayStartMinutes) - 1, dayStartMinutes)).toBe(day)
    }),
    { numRuns: 2000 },
  )
})
