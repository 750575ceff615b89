import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addToDay, type Day, isDay, weekdayOf } from '@/lib/domain/time/day'
import { firstWeekdayOf } from '@/lib/domain/time/history/first-weekday'
import {
  daysIn,
  isInRange,
  periodAfter,
  periodBefore,
  periodOf,
  periodUnits,
} from '@/lib/domain/time/history/period'

const monday = 1
const sunday = 0
const zone = process.env.TZ ?? ''

describe('a period', () => {
  it.each<[string, Parameters<typeof periodOf>, from: Day, to: Day]>([
    ['a day is itself', ['day', '2026-11-24', monday], '2026-11-24', '2026-11-24'],
    ['a week begins on Monday', ['week', '2026-11-24', monday], '2026-11-23', '2026-11-29'],
    ['or on Sunday', ['week', '2026-11-24', sunday], '2026-11-22', '2026-11-28'],
    ['or on Saturday', ['week', '2026-11-24', 6], '2026-11-21', '2026-11-27'],
    ['its first day belongs to it', ['week', '2026-11-23', monday], '2026-11-23', '2026-11-29'],
    ['its last day belongs to it', ['week', '2026-11-29', monday], '2026-11-23', '2026-11-29'],
    ['a week may cross months', ['week', '2026-12-01', monday], '2026-11-30', '2026-12-06'],
    ['a week may cross years', ['week', '2027-01-01', monday], '2026-12-28', '2027-01-03'],
    ['a month has its own length', ['month', '2026-11-24', monday], '2026-11-01', '2026-11-30'],
    ['February of a leap year', ['month', '2028-02-10', monday], '2028-02-01', '2028-02-29'],
    ['December', ['month', '2026-12-31', monday], '2026-12-01', '2026-12-31'],
    ['a year', ['year', '2026-11-24', monday], '2026-01-01', '2026-12-31'],
  ])('%s', (_, asked, from, to) => {
    expect(periodOf(...asked)).toEqual({ unit: asked[0], from, to })
  })

  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((count) => addToDay('1970-01-02', count))
    .filter(isDay)

  test('holds its day, and its neighbours touch it on both sides, whatever the unit and the zone', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...periodUnits), fc.nat({ max: 6 }), (one, unit, firstWeekday) => {
        const period = periodOf(unit, one, firstWeekday)
        const days = daysIn(period)
        expect(isInRange(period, one)).toBe(true)
        expect(days).toContain(one)
        expect([days[0], days.at(-1)]).toEqual([period.from, period.to])
        expect(new Set(days).size).toBe(days.length)
        const after = periodAfter(period, firstWeekday)
        expect(periodBefore(after, firstWeekday)).toEqual(period)
        expect([addToDay(period.to, 1), addToDay(period.to, 2)]).toContain(after.from)
        expect(after.from > period.to).toBe(true)
        if (unit === 'week') expect(weekdayOf(period.from)).toBe(firstWeekday)
      }),
      { numRuns: 400 },
    )
  })

  it.runIf(zone === 'Pacific/Apia')('goes on over a date that the zone left out', () => {
    expect(daysIn(periodOf('week', '2011-12-31', monday))).toEqual([
      '2011-12-26',
      '2011-12-27',
      '2011-12-28',
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ])
    const last = periodOf('day', '2011-12-31', monday)
    expect(periodBefore(last, monday).from).toBe('2011-12-29')
  })
})

describe('the first day of a week', () => {
  it('is that of the language, and Monday where nobody knows', () => {
    expect(firstWeekdayOf('en-US')).toBe(0)
    expect(firstWeekdayOf('de-DE')).toBe(1)
    expect(firstWeekdayOf('ar-EG')).toBe(6)
    expect(firstWeekdayOf('no such language')).toBe(1)
  })

  it('is Monday in a browser that knows no weeks', () => {
    const { Locale } = Intl
    const prototype = Locale.prototype as { getWeekInfo?: unknown; weekInfo?: unknown }
    const kept = Object.getOwnPropertyDescriptors(prototype)
    delete prototype.getWeekInfo
    delete prototype.weekInfo
    const answer = firstWeekdayOf('en-US')
    Object.defineProperties(prototype, kept)
    expect(answer).toBe(1)
    expect(firstWeekdayOf('en-US')).toBe(0)
  })
})
