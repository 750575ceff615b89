import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, dayStartMs } from '@/lib/domain/time/day'
import { todayAt, todayEndMs, type Today } from '@/lib/domain/time/today'
import { travelTo, zonesOfTheEarth } from '@/tests/support/zones'

const hour = 3_600_000
const dayStartMinutes = 240
const at = (kept: Today | undefined, nowMs: number) => todayAt(kept, { nowMs, dayStartMinutes })

test('where nothing was counted yet it is the local day, from its beginning', () => {
  const nowMs = dayStartMs('2026-11-03', 720)
  expect(at(undefined, nowMs)).toEqual({ day: '2026-11-03', beganAtMs: dayStartMs('2026-11-03', 240) })
})

test('at home every day begins and ends with the local one, however long the clock makes it', () => {
  // All the clock changes of the six zones lie in these years, and Apia's missing day.
  for (const fromMs of [Date.UTC(2011, 10, 1), Date.UTC(2026, 0, 1)]) {
    let today = at(undefined, fromMs)
    for (let nowMs = fromMs; nowMs < fromMs + 365 * 24 * hour; nowMs += hour / 2) {
      today = at(today, nowMs)
      expect(today.day).toBe(dayOf(nowMs, dayStartMinutes))
      expect(today.beganAtMs).toBe(dayStartMs(today.day, dayStartMinutes))
    }
  }
})

test('from New York to Los Angeles across midnight the day is not begun again', () => {
  travelTo('America/New_York')
  const inNewYork = at(undefined, Date.UTC(2026, 10, 4, 10))
  expect(inNewYork.day).toBe('2026-11-04')
  travelTo('America/Los_Angeles')
  // 02:00 there, which is still the day before by the local clock.
  expect(dayOf(Date.UTC(2026, 10, 4, 10), dayStartMinutes)).toBe('2026-11-03')
  expect(at(inNewYork, Date.UTC(2026, 10, 4, 10))).toBe(inNewYork)
  expect(at(inNewYork, Date.UTC(2026, 10, 4, 12))).toBe(inNewYork)
  const endMs = todayEndMs(inNewYork, dayStartMinutes)
  expect(endMs).toBe(Date.UTC(2026, 10, 5, 12))
  expect(at(inNewYork, endMs - 1)).toBe(inNewYork)
  expect(at(inNewYork, endMs)).toEqual({ day: '2026-11-05', beganAtMs: endMs })
})

test('flying east, the next day begins late, and each after it four hours less', () => {
  travelTo('America/Los_Angeles')
  let today = at(undefined, Date.UTC(2026, 10, 3, 20))
  travelTo('Asia/Tokyo')
  const beganAtHour: number[] = []
  for (let nowMs = Date.UTC(2026, 10, 3, 20); beganAtHour.length < 5; nowMs += hour) {
    const before = today
    today = at(today, nowMs)
    if (today !== before) beganAtHour.push(new Date(today.beganAtMs).getHours())
  }
  expect(beganAtHour).toEqual([17, 13, 9, 5, 4])
})

test('a clock set on by a day begins a day, and set back it is the day before again', () => {
  const nowMs = dayStartMs('2026-11-03', 720)
  const today = at(undefined, nowMs)
  const tomorrow = at(today, nowMs + 24 * hour)
  expect(tomorrow.day).toBe('2026-11-04')
  expect(at(tomorrow, nowMs)).toEqual(today)
})

test('a clock that was years ahead for a while holds up no day', () => {
  const nowMs = dayStartMs('2026-11-03', 720)
  const ahead = at(at(undefined, nowMs), dayStartMs('2031-05-05', 720))
  expect(at(ahead, nowMs).day).toBe('2026-11-03')
})

const flight = fc.record({
  hours: fc.double({ min: 0, max: 30, noNaN: true }),
  to: fc.constantFrom(...zonesOfTheEarth),
})
const journey = fc.array(flight, { minLength: 1, maxLength: 40 })
const begins = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
const starts = fc.constantFrom(0, 240, 1200)

test('whatever the zones do, no day comes twice, and none begins within 20 hours of the one before it', () => {
  fc.assert(
    fc.property(begins, journey, starts, (startMs, flights, minutes) => {
      travelTo('UTC')
      let nowMs = startMs
      let today = todayAt(undefined, { nowMs, dayStartMinutes: minutes })
      const firstBeganAtMs = today.beganAtMs
      let days = 1
      for (const { hours, to } of flights) {
        travelTo(to)
        nowMs += Math.round(hours * hour)
        const next = todayAt(today, { nowMs, dayStartMinutes: minutes })
        expect(next.beganAtMs).toBeLessThanOrEqual(nowMs)
        expect(todayEndMs(next, minutes)).toBeGreaterThan(nowMs)
        if (next !== today) {
          expect(next.day > today.day, `${next.day} after ${today.day}`).toBe(true)
          expect(next.beganAtMs - today.beganAtMs).toBeGreaterThanOrEqual(20 * hour)
          days++
        }
        today = next
        // Each day has one budget, so this bounds the feed that a journey permits.
        expect(days).toBeLessThanOrEqual(1 + (nowMs - firstBeganAtMs) / (20 * hour))
      }
    }),
    { numRuns: 500, seed: Number(process.env.SEED ?? 20_261_123) },
  )
})
