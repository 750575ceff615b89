import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAtRest, type Rest, restsAfter, restsOn } from '@/lib/domain/people/nudge/rest'
import { addToDay, daysBetween } from '@/lib/domain/time/day'

const start = '2026-03-01'
const day = (count: number) => addToDay(start, count)
const rests: fc.Arbitrary<Rest[]> = fc.array(
  fc
    .tuple(fc.integer({ min: -50, max: 200 }), fc.option(fc.integer({ min: 0, max: 60 })))
    .map(([from, length]) => ({ from: day(from), until: length === null ? null : day(from + length) })),
  { maxLength: 6 },
)

describe('days at rest', () => {
  it('are exactly the days on which somebody rests, each counted once', () => {
    const days = fc.integer({ min: 0, max: 150 })
    fc.assert(
      fc.property(rests, days, days, (all, a, b) => {
        const [from, to] = [day(Math.min(a, b)), day(Math.max(a, b))]
        const each = Array.from({ length: daysBetween(from, to) }, (_, i) => addToDay(from, i))
        expect(daysAtRest(all, from, to)).toBe(each.filter((one) => restsOn(all, one)).length)
      }),
    )
  })

  it('begin on the day that rest is chosen and end on the day that it is ended', () => {
    fc.assert(
      fc.property(rests, fc.integer({ min: 0, max: 150 }), (all, at) => {
        expect(restsOn(restsAfter(all, { resting: true, day: day(at) }), day(at))).toBe(true)
        const ended = restsAfter(all, { resting: false, day: day(at) })
        expect(restsOn(ended, day(at))).toBe(false)
        expect(daysAtRest(ended, day(-60), day(at))).toBe(daysAtRest(all, day(-60), day(at)))
      }),
    )
  })
})
