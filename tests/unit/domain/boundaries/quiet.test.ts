import { expect, test } from 'vitest'
import type { QuietTime } from '@/lib/domain/boundaries/boundaries'
import { quietFromMs, quietUntilMs } from '@/lib/domain/boundaries/quiet'
import { minute } from './samples'

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

test('a quiet time holds from its first minute to its last, over midnight', () => {
  expect(quietUntilMs(night, at(2026, 6, 17, 21, 59))).toBeNull()
  expect(quietFromMs(night, at(2026, 6, 17, 21, 59))).toBe(at(2026, 6, 17, 22))
  for (const inIt of [at(2026, 6, 17, 22), at(2026, 6, 18, 0), at(2026, 6, 18, 7) - 1])
    expect(quietUntilMs(night, inIt)).toBe(at(2026, 6, 18, 7))
  expect(quietUntilMs(night, at(2026, 6, 18, 7))).toBeNull()
})

test('the weekday is the one on which it begins', () => {
  // 20 June 2026 is a Saturday.
  const saturdays = { ...night, weekdays: [6] }
  expect(quietUntilMs(saturdays, at(2026, 6, 20, 3))).toBeNull()
  expect(quietUntilMs(saturdays, at(2026, 6, 20, 23))).toBe(at(2026, 6, 21, 7))
  expect(quietUntilMs(saturdays, at(2026, 6, 21, 3))).toBe(at(2026, 6, 21, 7))
  expect(quietFromMs(saturdays, at(2026, 6, 21, 3))).toBe(at(2026, 6, 27, 22))
})

test('equal ends are 24 hours, and quiet days in a row are one', () => {
  const wholeDay = { ...night, weekdays: [6], fromMinutes: 240, toMinutes: 240 }
  expect(quietUntilMs(wholeDay, at(2026, 6, 20, 4))).toBe(at(2026, 6, 21, 4))
  expect(quietUntilMs(wholeDay, at(2026, 6, 21, 4))).toBeNull()
  expect(quietUntilMs({ ...wholeDay, weekdays: [5, 6] }, at(2026, 6, 19, 5))).toBe(at(2026, 6, 21, 4))
})

test('without a weekday it never comes', () => {
  const never = { ...night, weekdays: [] }
  expect(quietUntilMs(never, at(2026, 6, 17, 23))).toBeNull()
  expect(quietFromMs(never, at(2026, 6, 17, 23))).toBeNull()
})

/** For each zone a night on which the clock goes forward, one on which it goes back, and by how many minutes. */
const turns: Record<string, [forward: [number, number, number], back: [number, number, number], by: number]> =
  {
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
      expect(quietFromMs(night, fromMs - 1)).toBe(fromMs)
      for (const inIt of [fromMs, untilMs - 1]) expect(quietUntilMs(night, inIt)).toBe(untilMs)
      expect(quietUntilMs(night, untilMs)).toBeNull()
    }
  },
)

test.runIf(zone === 'Europe/Berlin')('a quiet time within the skipped or the repeated hour', () => {
  const early = { ...night, fromMinutes: 120, toMinutes: 150 }
  // 02:00 to 02:30 does not come on 29 March, and comes twice on 25 October: it ends with the second.
  expect(quietUntilMs(early, at(2026, 3, 29, 3))).toBeNull()
  const firstTwo = at(2026, 10, 25, 2)
  for (const minutes of [0, 45, 89]) {
    expect(quietUntilMs(early, firstTwo + minutes * minute)).toBe(firstTwo + 90 * minute)
  }
  expect(quietUntilMs(early, firstTwo + 90 * minute)).toBeNull()
  const later = { ...night, fromMinutes: 150, toMinutes: 240 }
  expect(quietUntilMs(later, at(2026, 3, 29, 3))).toBe(at(2026, 3, 29, 4))
})

test.runIf(zone === 'Pacific/Apia')(
  'the night into the day that Apia left out ends on the morning that came',
  () => {
    const lastEvening = at(2011, 12, 29, 23)
    expect(quietUntilMs(night, lastEvening)).toBe(at(2011, 12, 31, 7))
    expect(quietUntilMs(night, at(2011, 12, 31, 7))).toBeNull()
  },
)
