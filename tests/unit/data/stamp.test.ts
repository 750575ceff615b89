import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestStamp, nextStamp, parseStamp } from '@/lib/data/write/stamp'
import { stampText, writtenStamp } from '@/tests/support/stamps'

test('stamps always rise, also when the wall clock goes back', () => {
  const wall = fc.integer({ min: 0, max: 4_000_000_000_000 })
  fc.assert(
    fc.property(fc.array(wall, { minLength: 2 }), (readings) => {
      let last: string | null = null
      for (const nowMs of readings) {
        const next = nextStamp(last, { nowMs, deviceId: 'a' })
        if (last !== null) expect(next > last).toBe(true)
        last = next
      }
    }),
  )
})

test('a stamp follows the wall clock as soon as that is ahead', () => {
  const last = nextStamp(null, { nowMs: 5000, deviceId: 'a' })
  expect(parseStamp(nextStamp(last, { nowMs: 9000, deviceId: 'b' }))).toEqual({
    wallMs: 9000,
    counter: 0,
    deviceId: 'b',
  })
})

test('a full counter moves on to the next millisecond', () => {
  const full = stampText({ wallMs: 7, counter: 99_999, deviceId: 'a' })
  expect(parseStamp(nextStamp(full, { nowMs: 1, deviceId: 'a' }))).toMatchObject({ wallMs: 8, counter: 0 })
})

test('text order is time order', () => {
  const stamp = fc.record({
    wallMs: fc.integer({ min: 0, max: 8_640_000_000_000_000 }),
    counter: fc.integer({ min: 0, max: 99_999 }),
    deviceId: fc.constantFrom('a', 'b'),
  })
  fc.assert(
    fc.property(stamp, stamp, (a, b) => {
      expect(writtenStamp(a)).toBe(stampText(a))
      expect(parseStamp(writtenStamp(a))).toEqual(a)
      const order = a.wallMs - b.wallMs || a.counter - b.counter
      if (order !== 0) expect(writtenStamp(a) < writtenStamp(b)).toBe(order < 0)
    }),
  )
})

test.each(['', 'yesterday', '0000000000000001-00001', '9999999999999999-00001-a', 12, null])(
  '%j is no stamp',
  (text) => expect(parseStamp(text)).toBeNull(),
)

test('the latest of some stamps leaves out what is none', () => {
  const [early, late] = [1, 2].map((nowMs) => nextStamp(null, { nowMs, deviceId: 'a' }))
  expect(latestStamp([late, 'zzz', early, null])).toBe(late)
  expect(latestStamp([])).toBeNull()
})
