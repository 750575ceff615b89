import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comingDates, type LeapDay, nearDates, nextOccurrence, type YearDay } from '@/lib/domain/people/dates'
import { circles } from '@/lib/domain/people/person'
import { addToDay, daysBetween, isDay, type Day } from '@/lib/domain/time/day'

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const yearDay = fc.integer({ min: 1, max: 12 }).chain((month) =>
  fc.record({
    month: fc.constant(month),
    day: fc.integer({ min: 1, max: lengths[month - 1]! }),
    year: fc.option(fc.integer({ min: 1900, max: 2030 })),
  }),
)
const today = fc.integer({ min: 0, max: 3000 }).map((count) => addToDay('2024-01-01', count))
const leapling = { month: 2, day: 29, year: 2000 }
const birthday = (date: YearDay) => ({ label: 'birthday' as const, text: '', ...date })

describe('a day of the year', () => {
  it('comes round as a real day, today or within a year and a day', () => {
    fc.assert(
      fc.property(
        yearDay,
        today,
        fc.constantFrom('february' as const, 'march' as const),
        (date, day, leapDay) => {
          const { on, inDays } = nextOccurrence(date, day, { leapDay })
          expect(isDay(on)).toBe(true)
          expect(daysBetween(day, on)).toBe(inDays)
          expect(inDays).toBeGreaterThanOrEqual(0)
          expect(inDays).toBeLessThanOrEqual(366)
        },
      ),
    )
  })

  it('is said how many years only with a known year, and never wrongly', () => {
    fc.assert(
      fc.property(yearDay, today, (date, day) => {
        const { on, years } = nextOccurrence(date, day, { belated: true })
        if (years === null) return
        expect(years).toBe(Number(on.slice(0, 4)) - date.year!)
        expect(years).toBeGreaterThan(0)
      }),
    )
    const march = (year: number | null) => nextOccurrence({ month: 3, day: 1, year }, '2026-02-01').years
    expect([null, 1604, 1800, 1990, 2025, 2026, 2030].map(march)).toEqual([
      null,
      null,
      null,
      36,
      1,
      null,
      null,
    ])
  })

  it('is belated for five days, and the next year’s after that', () => {
    const date = { month: 12, day: 30, year: null }
    const on = (day: Day) => nextOccurrence(date, day, { belated: true })
    expect(on('2026-01-04')).toMatchObject({ on: '2025-12-30', inDays: -5 })
    expect(on('2026-01-05')).toMatchObject({ on: '2026-12-30', inDays: 359 })
    expect(nextOccurrence(date, '2026-01-04').on).toBe('2026-12-30')
  })
})

describe('29 February', () => {
  const observedDay = (date: YearDay, year: number, leapDay?: LeapDay) =>
    nextOccurrence(date, `${year}-01-01` as Day, { leapDay }).on

  it('is kept on the 28th in other years unless the 1 March was chosen, and on itself in its own', () => {
    expect(observedDay(leapling, 2026)).toBe('2026-02-28')
    expect(observedDay(leapling, 2026, 'march')).toBe('2026-03-01')
    for (const leapDay of ['february', 'march'] as const) {
      expect(observedDay(leapling, 2028, leapDay)).toBe('2028-02-29')
      expect(observedDay(leapling, 2000, leapDay)).toBe('2000-02-29')
    }
    expect(observedDay(leapling, 2100)).toBe('2100-02-28')
  })

  it('comes round on the chosen day, in this year and in the next', () => {
    expect(nextOccurrence(leapling, '2026-03-01', { leapDay: 'march' })).toMatchObject({ on: '2026-03-01' })
    expect(nextOccurrence(leapling, '2026-03-02', { leapDay: 'march' })).toMatchObject({ on: '2027-03-01' })
  })

  it('moves no other date', () => {
    expect(observedDay({ month: 2, day: 28, year: null }, 2026, 'march')).toBe('2026-02-28')
    expect(observedDay({ month: 3, day: 1, year: null }, 2026)).toBe('2026-03-01')
  })
})

describe('somebody’s dates', () => {
  const dates = {
    b: birthday({ month: 6, day: 15, year: 1980 }),
    gone: null,
    w: { label: 'custom' as const, text: 'Exam', month: 6, day: 10, year: null },
  }

  it('come soonest first, without those taken away', () => {
    expect(comingDates({ dates }, '2026-06-12')).toMatchObject([
      { id: 'w', inDays: -2, text: 'Exam', years: null },
      { id: 'b', inDays: 3, label: 'birthday', years: 46 },
    ])
  })

  it('are near earlier the closer somebody is', () => {
    const first = circles.map((circle) => {
      const days = Array.from({ length: 60 }, (_, i) => addToDay('2026-05-01', i))
      const near = days.filter((day) => nearDates({ circle, dates: { b: dates.b } }, day).length > 0)
      expect(near.at(-1)).toBe('2026-06-20')
      return daysBetween(near[0]!, '2026-06-15')
    })
    expect(first).toEqual([14, 7, 3, 1])
  })
})
