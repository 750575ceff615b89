import * as fc from 'fast-check'
import { millisecondsInDay } from 'date-fns/constants'
import { expect, test } from 'vitest'
import { firstAtMs, lastAtMs, midnightAt } from '@/lib/domain/time/wall-clock'
import { travelTo, zonesOfTheEarth } from '@/tests/support/zones'
import { days } from '../boundaries/situations'

const minute = 60_000
const numRuns = process.env.TZ === 'UTC' ? 300 : 50
const seed = Number(process.env.SEED ?? 20_261_124)
const zones = fc.constantFrom(...zonesOfTheEarth)
/** Times on walls around the days on which clocks step. */
const walls = fc
  .tuple(fc.constantFrom(...days), fc.integer({ min: -120, max: 1560 }))
  .map(([day, minutes]) => Date.parse(day) + minutes * minute)

const formats = new Map<string, Intl.DateTimeFormat>()

/** What a clock shows, as the browser writes it down: worked out apart from the code under test. */
function shown(atMs: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone })
  formats.set(zone, format)
  return Date.parse(`${format.format(atMs).replace(' ', 'T')}Z`)
}

/** Every minute at which a clock may show a time. */
const minutesAround = (wallMs: number) =>
  Array.from({ length: 31 * 60 }, (_, index) => wallMs - 15.5 * 60 * minute + index * minute)

test('a time is reached when the clock first shows it or what comes after it', () => {
  let skipped = 0
  fc.assert(
    fc.property(walls, zones, (wallMs, zone) => {
      const around = minutesAround(wallMs)
      const reachedMs = around.find((atMs) => shown(atMs, zone) >= wallMs)
      const shownAt = around.filter((atMs) => shown(atMs, zone) === wallMs)
      if (shownAt.length !== 1) skipped++
      expect(firstAtMs(wallMs, zone)).toBe(reachedMs)
      expect(lastAtMs(wallMs, zone)).toBe(shownAt.at(-1) ?? reachedMs)
    }),
    { numRuns, seed },
  )
  // Times that never come, or come twice, are among them.
  expect(skipped).toBeGreaterThan(0)
})

test('a later time is never reached earlier', () => {
  fc.assert(
    fc.property(walls, fc.nat(2 * 1440), zones, (wallMs, minutes, zone) => {
      const laterMs = wallMs + minutes * minute
      expect(firstAtMs(laterMs, zone)).toBeGreaterThanOrEqual(firstAtMs(wallMs, zone))
      expect(lastAtMs(laterMs, zone)).toBeGreaterThanOrEqual(lastAtMs(wallMs, zone))
    }),
    { numRuns: 10 * numRuns, seed },
  )
})

test('a date begins at the midnight that its own clock shows', () => {
  fc.assert(
    fc.property(walls, zones, (atMs, zone) => {
      const wallMs = shown(atMs, zone)
      expect(midnightAt(atMs, zone)).toBe(Math.floor(wallMs / millisecondsInDay) * millisecondsInDay)
    }),
    { numRuns: 10 * numRuns, seed },
  )
})

test('the clock of the device is that of the zone it is in, also after a flight', () => {
  fc.assert(
    fc.property(walls, zones, (wallMs, zone) => {
      travelTo(zone)
      expect(firstAtMs(wallMs, null)).toBe(firstAtMs(wallMs, zone))
      expect(lastAtMs(wallMs, null)).toBe(lastAtMs(wallMs, zone))
      expect(midnightAt(wallMs, null)).toBe(midnightAt(wallMs, zone))
    }),
    { numRuns: 10 * numRuns, seed },
  )
})

test('times before 1970 have their midnight too', () => {
  expect(midnightAt(-1, 'UTC')).toBe(-millisecondsInDay)
})
