import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isQuiet,
  nextToRemindMs,
  type Reminded,
  reminderIsDue,
  tomorrowMs,
} from '@/lib/domain/check-ins/reminder'
import type { Zone } from '@/lib/domain/time/wall-clock'
import { zonesOfTheEarth } from '@/tests/support/zones'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const at = (hours: number, minutes = 0, date = 3) => new Date(2026, 10, date, hours, minutes).getTime()
const evening = 18 * 60
const since = (handledMs: number, snoozedUntilMs: number | null = null): Reminded => ({
  handledMs,
  snoozedUntilMs,
})
const nextReminderMs = (moments: readonly number[], nowMs: number, zone: Zone) =>
  nextToRemindMs(moments, { nowMs, zone, reminded: since(nowMs) })
const numRuns = process.env.TZ === 'UTC' ? 500 : 100

const zones = fc.constantFrom(null, ...zonesOfTheEarth)
const minutesOfDay = fc.integer({ min: 0, max: 1439 })
const momentsOfDay = fc.array(minutesOfDay, { minLength: 1, maxLength: 3 })
const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })

/** What a clock shows, as the browser writes it down. */
function shown(atMs: number, zone: string | null) {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone ?? undefined,
  })
  const [hours, minutes] = clock.format(atMs).split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

test('the next reminder is today while its moment is ahead, and tomorrow from then on', () => {
  expect(nextReminderMs([evening], at(17, 59), null)).toBe(at(18))
  expect(nextReminderMs([evening], at(18), null)).toBe(at(18, 0, 4))
  expect(nextReminderMs([evening], at(23), null)).toBe(at(18, 0, 4))
  expect(nextReminderMs([0], at(23, 59), null)).toBe(at(0, 0, 4))
  expect(nextReminderMs([], at(12), null)).toBeNull()
})

test('of several moments the nearest comes next, in whatever order they were chosen', () => {
  const moments = [evening, 9 * 60, 13 * 60]
  expect(nextReminderMs(moments, at(8), null)).toBe(at(9))
  expect(nextReminderMs(moments, at(9), null)).toBe(at(13))
  expect(nextReminderMs(moments, at(14), null)).toBe(at(18))
  expect(nextReminderMs(moments, at(19), null)).toBe(at(9, 0, 4))
})

test('moments are by the clock of the chosen zone', () => {
  const noon = Date.UTC(2026, 10, 3, 12)
  expect(nextReminderMs([evening], noon, 'Asia/Tokyo')).toBe(Date.UTC(2026, 10, 4, 9))
  expect(nextReminderMs([evening], noon, 'America/New_York')).toBe(Date.UTC(2026, 10, 3, 23))
})

test('a moment is due once, and what lies before the beginning never', () => {
  const moments = [evening]
  const due = (nowMs: number, handledMs: number) =>
    reminderIsDue(moments, { nowMs, zone: null, reminded: since(handledMs) })
  expect(due(at(17, 59), at(12))).toBe(false)
  expect(due(at(18), at(12))).toBe(true)
  expect(due(at(18), at(18))).toBe(false)
  expect(due(at(19), at(18, 30))).toBe(false)
  expect(due(at(9, 0, 4), at(12))).toBe(true)
})

test('quiet hours may cross midnight; equal ends are none; switched off they hold nobody', () => {
  const night = { on: true, fromMinutes: 21 * 60, toMinutes: 8 * 60 }
  expect([20, 21, 23, 0, 7, 8].map((hours) => isQuiet(night, at(hours), null))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
  const lunch = { on: true, fromMinutes: 12 * 60, toMinutes: 13 * 60 }
  expect([11, 12, 13].map((hours) => isQuiet(lunch, at(hours), null))).toEqual([false, true, false])
  expect(isQuiet({ ...lunch, toMinutes: 12 * 60 }, at(12), null)).toBe(false)
  expect(isQuiet({ ...night, on: false }, at(23), null)).toBe(false)
})

test('quiet hours are by the clock of the chosen zone', () => {
  const lunch = { on: true, fromMinutes: 12 * 60, toMinutes: 13 * 60 }
  const noonInTokyo = Date.UTC(2026, 10, 3, 3)
  expect(isQuiet(lunch, noonInTokyo, 'Asia/Tokyo')).toBe(true)
  expect(isQuiet(lunch, noonInTokyo, 'Europe/Berlin')).toBe(false)
})

test('tomorrow begins with the day, and at one in the night that is still the same date', () => {
  const clock = { zone: null, dayStartMinutes: 240 }
  expect(tomorrowMs(at(18), clock)).toBe(at(4, 0, 4))
  expect(tomorrowMs(at(1), clock)).toBe(at(4))
  expect(tomorrowMs(at(4), clock)).toBe(at(4, 0, 4))
})

test('the next reminder is ahead, soon, and what its clock then shows is one of the moments', () => {
  fc.assert(
    fc.property(instants, momentsOfDay, zones, (nowMs, moments, zone) => {
      const nextMs = nextReminderMs(moments, nowMs, zone)!
      expect(nextMs).toBeGreaterThan(nowMs)
      expect(nextMs - nowMs).toBeLessThanOrEqual(26 * hour)
      // The clock shows it, or has just been set past it.
      const [before, then] = [shown(nextMs - minute, zone), shown(nextMs, zone)]
      const skipped = moments.some((one) => one > before && one < then)
      expect(moments.includes(then) || skipped).toBe(true)
    }),
    { numRuns },
  )
})

test('however long the browser was closed, one reminder comes if a moment passed, and none if none did', () => {
  fc.assert(
    fc.property(
      instants,
      momentsOfDay,
      zones,
      fc.array(fc.integer({ min: 1, max: 10 * 24 * 60 }), { minLength: 1, maxLength: 20 }),
      (beganMs, moments, zone, gaps) => {
        let reminded = since(beganMs)
        let nowMs = beganMs
        for (const minutes of gaps) {
          const passedMs = nextReminderMs(moments, nowMs, zone)!
          nowMs += minutes * minute
          const isDue = reminderIsDue(moments, { nowMs, zone, reminded })
          expect(isDue).toBe(passedMs <= nowMs)
          if (isDue) reminded = since(nowMs)
          expect(reminderIsDue(moments, { nowMs, zone, reminded })).toBe(false)
        }
      },
    ),
    { numRuns },
  )
})

test('after "Tomorrow" nothing is due until then, and the first moment from then on is', () => {
  fc.assert(
    fc.property(
      instants,
      momentsOfDay,
      zones,
      minutesOfDay,
      fc.integer({ min: 0, max: 1440 }),
      (nowMs, moments, zone, dayStartMinutes, later) => {
        const untilMs = tomorrowMs(nowMs, { zone, dayStartMinutes })
        expect(untilMs).toBeGreaterThan(nowMs)
        expect(untilMs - nowMs).toBeLessThanOrEqual(25 * hour)
        const reminded = since(nowMs, untilMs)
        const nextMs = nextToRemindMs(moments, { nowMs, zone, reminded })!
        expect(nextMs).toBe(nextReminderMs(moments, untilMs - 1, zone))
        expect(reminderIsDue(moments, { nowMs: nextMs, zone, reminded })).toBe(true)
        const meanwhileMs = Math.min(nextMs - 1, nowMs + later * minute)
        expect(reminderIsDue(moments, { nowMs: meanwhileMs, zone, reminded })).toBe(false)
      },
    ),
    { numRuns },
  )
})

test('a snooze from before the clock was set back holds nobody', () => {
  const reminded = since(at(18), at(4, 0, 4) + 400 * day)
  expect(nextToRemindMs([evening], { nowMs: at(19), zone: null, reminded })).toBe(at(18, 0, 4))
  expect(reminderIsDue([evening], { nowMs: at(18, 0, 4), zone: null, reminded })).toBe(true)
})

test('a moment that daylight saving skips comes as soon as the clock is past it', () => {
  const before = Date.UTC(2026, 2, 29, 0)
  expect(nextReminderMs([150], before, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1))
})

test('a moment that the clock shows twice comes once', () => {
  const first = nextReminderMs([150], Date.UTC(2026, 9, 24, 23), 'Europe/Berlin')!
  expect(first).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(nextReminderMs([150], first, 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 26, 1, 30))
})
