import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuiet, nextReminderMs, reminderIsDue } from '@/lib/domain/check-ins/reminder'

const zone = process.env.TZ ?? ''
const minute = 60_000
const hour = 60 * minute
const at = (hours: number, minutes = 0, date = 3) => new Date(2026, 10, date, hours, minutes).getTime()
const evening = 18 * 60

test('the next reminder is today while its moment is ahead, and tomorrow from then on', () => {
  expect(nextReminderMs(evening, at(17, 59))).toBe(at(18))
  expect(nextReminderMs(evening, at(18))).toBe(at(18, 0, 4))
  expect(nextReminderMs(evening, at(23))).toBe(at(18, 0, 4))
  expect(nextReminderMs(0, at(23, 59))).toBe(at(0, 0, 4))
})

test('a reminder is due for an hour, also over midnight, and then the moment has passed', () => {
  expect(reminderIsDue(evening, at(17, 59))).toBe(false)
  expect(reminderIsDue(evening, at(18))).toBe(true)
  expect(reminderIsDue(evening, at(19))).toBe(true)
  expect(reminderIsDue(evening, at(19) + 1)).toBe(false)
  expect(reminderIsDue(23 * 60 + 30, at(0, 15))).toBe(true)
  expect(reminderIsDue(23 * 60 + 30, at(0, 31))).toBe(false)
})

test('quiet hours may cross midnight; equal ends are none; switched off they hold nobody', () => {
  const night = { on: true, fromMinutes: 21 * 60, toMinutes: 8 * 60 }
  expect([20, 21, 23, 0, 7, 8].map((hours) => isQuiet(night, at(hours)))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
  const lunch = { on: true, fromMinutes: 12 * 60, toMinutes: 13 * 60 }
  expect([11, 12, 13].map((hours) => isQuiet(lunch, at(hours)))).toEqual([false, true, false])
  expect(isQuiet({ ...lunch, toMinutes: 12 * 60 }, at(12))).toBe(false)
  expect(isQuiet({ ...night, on: false }, at(23))).toBe(false)
})

test('the chosen moment is shown by the clock on every day of the year, whatever the clock does', () => {
  for (let date = 1; date <= 365; date++) {
    const nextMs = nextReminderMs(evening, new Date(2026, 0, date, 12).getTime())
    expect(nextMs).toBe(new Date(2026, 0, date, 18).getTime())
    expect(reminderIsDue(evening, nextMs)).toBe(true)
  }
})

test('the next reminder is always ahead, within two days, and due when it comes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
      fc.integer({ min: 0, max: 1439 }),
      (nowMs, atMinutes) => {
        const nextMs = nextReminderMs(atMinutes, nowMs)
        expect(nextMs).toBeGreaterThan(nowMs)
        expect(nextMs - nowMs).toBeLessThanOrEqual(26 * hour)
        expect(reminderIsDue(atMinutes, nextMs)).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

test.runIf(zone === 'Europe/Berlin')(
  'a moment that daylight saving skips comes an hour later that day',
  () => {
    const before = new Date(2026, 2, 29, 1).getTime()
    expect(nextReminderMs(150, before)).toBe(Date.UTC(2026, 2, 29, 1, 30))
  },
)

test.runIf(zone === 'Europe/Berlin')('a moment that the clock shows twice rings once', () => {
  const first = nextReminderMs(150, new Date(2026, 9, 25, 1).getTime())
  expect(first).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(nextReminderMs(150, first)).toBe(new Date(2026, 9, 26, 2, 30).getTime())
})
