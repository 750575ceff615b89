import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuietTime } from '@/lib/domain/boundaries/boundaries'
import { quietFromMs, quietUntilMs } from '@/lib/domain/boundaries/quiet'
import { travelTo, zonesOfTheEarth } from '@/tests/support/zones'
import { minute } from './samples'
import { days, quietTimes } from './situations'

const zone = process.env.TZ
const at = (...parts: [number, number, number, number, number?]) => {
  const [year, month, date, hours, minutes = 0] = parts
  return new Date(year, month - 1, date, hours, minutes).getTime()
}
const night: QuietTime = {
  id: 'night',
  name: '',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  fromMinutes: 22 * 60,
  toMinutes: 7 * 60,
  sites: 'all',
}

describe.each([
  ['the clock of the device', null],
  ['the same zone as a chosen one', zone ?? 'UTC'],
])('by %s', (_, clock) => {
  const untilMsOf = (quiet: QuietTime, nowMs: number) => quietUntilMs(quiet, nowMs, clock)
  const fromMsOf = (quiet: QuietTime, nowMs: number) => quietFromMs(quiet, nowMs, clock)

  test('a quiet time holds from its first minute to its last, over midnight', () => {
    expect(untilMsOf(night, at(2026, 6, 17, 21, 59))).toBeNull()
    expect(fromMsOf(night, at(2026, 6, 17, 21, 59))).toBe(at(2026, 6, 17, 22))
    for (const inIt of [at(2026, 6, 17, 22), at(2026, 6, 18, 0), at(2026, 6, 18, 7) - 1])
      expect(untilMsOf(night, inIt)).toBe(at(2026, 6, 18, 7))
    expect(untilMsOf(night, at(2026, 6, 18, 7))).toBeNull()
  })

  test('the weekday is the one on which it begins', () => {
    // 20 June 2026 is a Saturday.
    const saturdays = { ...night, weekdays: [6] }
    expect(untilMsOf(saturdays, at(2026, 6, 20, 3))).toBeNull()
    expect(untilMsOf(saturdays, at(2026, 6, 20, 23))).toBe(at(2026, 6, 21, 7))
    expect(untilMsOf(saturdays, at(2026, 6, 21, 3))).toBe(at(2026, 6, 21, 7))
    expect(fromMsOf(saturdays, at(2026, 6, 21, 3))).toBe(at(2026, 6, 27, 22))
  })

  test('equal ends are 24 hours, and quiet days in a row are one', () => {
    const wholeDay = { ...night, weekdays: [6], fromMinutes: 240, toMinutes: 240 }
    expect(untilMsOf(wholeDay, at(2026, 6, 20, 4))).toBe(at(2026, 6, 21, 4))
    expect(untilMsOf(wholeDay, at(2026, 6, 21, 4))).toBeNull()
    expect(untilMsOf({ ...wholeDay, weekdays: [5, 6] }, at(2026, 6, 19, 5))).toBe(at(2026, 6, 21, 4))
  })

  test('without a weekday it never comes', () => {
    const never = { ...night, weekdays: [] }
    expect(untilMsOf(never, at(2026, 6, 17, 23))).toBeNull()
    expect(fromMsOf(never, at(2026, 6, 17, 23))).toBeNull()
  })

  /** For each zone a night on which the clock goes forward, one on which it goes back, and by how many minutes. */
  const turns: Record<
    string,
    [forward: [number, number, number], back: [number, number, number], by: number]
  > = {
    'Europe/Berlin': [[2026, 3, 29], [2026, 10, 25], 60],
    'America/New_York': [[2026, 3, 8], [2026, 11, 1], 60],
    'Australia/Lord_Howe': [[2026, 10, 4], [2026, 4, 5], 30],
    'Africa/Cairo': [[2026, 4, 24], [2026, 10, 30], 60],
  }
  const turn = zone === undefined ? undefined : turns[zone]

  test.runIf(turn)(
    'a night in which the clock goes forward or back begins and ends by the clock on the wall',
    () => {
      const [forward, back, by] = turn!
      for (const [[year, month, date], hours] of [
        [forward, 9 - by / 60],
        [back, 9 + by / 60],
      ] as const) {
        const untilMs = at(year, month, date, 7)
        // Cairo goes back at midnight, so that the evening before is a part of it.
        const fromMs = at(year, month, date - 1, 22)
        expect((untilMs - fromMs) / (60 * minute)).toBe(hours)
        expect(fromMsOf(night, fromMs - 1)).toBe(fromMs)
        for (const inIt of [fromMs, untilMs - 1]) expect(untilMsOf(night, inIt)).toBe(untilMs)
        expect(untilMsOf(night, untilMs)).toBeNull()
      }
    },
  )

  test.runIf(zone === 'Europe/Berlin')('a quiet time within the skipped or the repeated hour', () => {
    const early = { ...night, fromMinutes: 120, toMinutes: 150 }
    // 02:00 to 02:30 does not come on 29 March, and comes twice on 25 October: it ends with the second.
    expect(untilMsOf(early, at(2026, 3, 29, 3))).toBeNull()
    const firstTwo = at(2026, 10, 25, 2)
    for (const minutes of [0, 45, 89]) {
      expect(untilMsOf(early, firstTwo + minutes * minute)).toBe(firstTwo + 90 * minute)
    }
    expect(untilMsOf(early, firstTwo + 90 * minute)).toBeNull()
    const later = { ...night, fromMinutes: 150, toMinutes: 240 }
    expect(untilMsOf(later, at(2026, 3, 29, 3))).toBe(at(2026, 3, 29, 4))
  })

  test.runIf(zone === 'Pacific/Apia')(
    'the night into the day that Apia left out ends on the morning that came',
    () => {
      const lastEvening = at(2011, 12, 29, 23)
      expect(untilMsOf(night, lastEvening)).toBe(at(2011, 12, 31, 7))
      expect(untilMsOf(night, at(2011, 12, 31, 7))).toBeNull()
    },
  )
})

test('a chosen zone says on every day what the clock of a device that is there says', () => {
  const numRuns = process.env.TZ === 'UTC' ? 2000 : 300
  const minutes = fc.integer({ min: 0, max: 2 * 1440 })
  fc.assert(
    fc.property(
      quietTimes,
      fc.constantFrom(...zonesOfTheEarth),
      fc.constantFrom(...days),
      minutes,
      (quiet, there, day, later) => {
        const nowMs = Date.parse(day) - 12 * 60 * minute + later * minute
        const chosen = [quietUntilMs(quiet, nowMs, there), quietFromMs(quiet, nowMs, there)]
        travelTo(there)
        expect(chosen).toEqual([quietUntilMs(quiet, nowMs, null), quietFromMs(quiet, nowMs, null)])
      },
    ),
    { numRuns, seed: Number(process.env.SEED ?? 20_261_124) },
  )
})

test('a quiet time from midnight holds on, though the clock goes back over midnight a minute later', () => {
  const zone = 'America/St_Johns'
  const sundays = { ...night, weekdays: [0], fromMinutes: 0, toMinutes: 6 * 60 }
  const midnight = Date.UTC(2010, 10, 7, 2, 30)
  const morning = Date.UTC(2010, 10, 7, 9, 30)
  expect(quietUntilMs(sundays, midnight - 1, zone)).toBeNull()
  // The second of these is at half past eleven on Saturday once more.
  for (const inIt of [midnight, midnight + 30 * minute, morning - 1])
    expect(quietUntilMs(sundays, inIt, zone)).toBe(morning)
})

test('a device that travels takes its own quiet times along, and leaves those of a zone where they are', () => {
  const ten = Date.UTC(2026, 5, 17, 20)
  for (const there of zonesOfTheEarth) {
    travelTo(there)
    // 22:00 in Berlin.
    expect(quietUntilMs(night, ten - 1, 'Europe/Berlin')).toBeNull()
    expect(quietUntilMs(night, ten, 'Europe/Berlin')).toBe(ten + 9 * 60 * minute)
    expect(quietUntilMs(night, at(2026, 6, 17, 22) - 1, null)).toBeNull()
    expect(quietUntilMs(night, at(2026, 6, 17, 22), null)).toBe(at(2026, 6, 18, 7))
  }
})
