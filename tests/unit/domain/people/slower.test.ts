import { describe, expect, it } from 'vitest'
import { slowerRhythmOffered, slowerRhythmInOffer } from '@/lib/domain/people/nudge/slower'
import { slowerThan, weeklyLoad } from '@/lib/domain/people/rhythms'
import { morningOf, offered, somebody, talked } from '../../../support/people'

const person = somebody({ id: 'ada', rhythmDays: 30 })
const skipped = (...days: number[]) =>
  days.map((date) => offered('ada', `2026-03-${String(date).padStart(2, '0')}` as never, 'skipped'))

describe('after a skip', () => {
  it('a slower rhythm is offered at the third in a row, and not at the fourth', () => {
    expect(slowerRhythmOffered({ person, nudges: skipped(1, 5), contacts: [] })).toBeNull()
    expect(slowerRhythmOffered({ person, nudges: skipped(1, 5, 9), contacts: [] })).toBe(60)
    expect(slowerRhythmOffered({ person, nudges: skipped(1, 5, 9, 13), contacts: [] })).toBeNull()
    expect(slowerRhythmOffered({ person, nudges: skipped(1, 5, 9, 13, 17, 21), contacts: [] })).toBe(60)
  })

  it('the offer stands until it is answered', () => {
    const standing = (...days: number[]) =>
      slowerRhythmInOffer({ person, nudges: skipped(...days), contacts: [] })
    expect(standing(1, 5)).toBeNull()
    expect(standing(1, 5, 9)).toBe(60)
    expect(standing(1, 5, 9, 13)).toBe(60)
  })

  it('once it is answered, nothing is offered again for the same three, and the count begins again', () => {
    const answered = { ...person, slowerAnsweredAtMs: morningOf('2026-03-10') }
    const known = (...days: number[]) => ({ person: answered, nudges: skipped(...days), contacts: [] })
    expect(slowerRhythmInOffer(known(1, 5, 9))).toBeNull()
    expect(slowerRhythmInOffer(known(1, 5, 9, 13, 17))).toBeNull()
    expect(slowerRhythmOffered(known(1, 5, 9, 13, 17, 21))).toBe(60)
    expect(slowerRhythmInOffer(known(1, 5, 9, 13, 17, 21))).toBe(60)
  })

  it('contact, a snooze, being reached or a fresh start begins the count again', () => {
    const nudges = skipped(1, 5, 9)
    expect(slowerRhythmOffered({ person, nudges, contacts: [talked('ada', '2026-03-03')] })).toBeNull()
    for (const outcome of ['snoozed', 'reached'] as const) {
      const between = offered('ada', '2026-03-07', outcome)
      expect(slowerRhythmOffered({ person, nudges: [...nudges, between], contacts: [] })).toBeNull()
    }
    const fresh = { ...person, clockResetAtMs: morningOf('2026-03-06') }
    expect(slowerRhythmOffered({ person: fresh, nudges, contacts: [] })).toBeNull()
  })

  it('one that was never decided neither counts nor breaks the row', () => {
    const nudges = [...skipped(1, 5), offered('ada', '2026-03-07', null)]
    expect(slowerRhythmOffered({ person, nudges, contacts: [] })).toBeNull()
    expect(slowerRhythmOffered({ person, nudges: [...nudges, ...skipped(9)], contacts: [] })).toBe(60)
  })

  it('nothing slower than once a year is offered, nor anything without a rhythm', () => {
    const nudges = skipped(1, 5, 9)
    for (const rhythmDays of [365, 500, null])
      expect(slowerRhythmOffered({ person: { ...person, rhythmDays }, nudges, contacts: [] })).toBeNull()
  })
})

describe('rhythms', () => {
  it('go to the next slower one, from any number of days', () => {
    expect([7, 10, 14, 45, 180, 365].map(slowerThan)).toEqual([14, 14, 30, 60, 365, null])
  })

  it('add up to contacts a week, without those at rest and those without one', () => {
    const people = [
      somebody({ id: 'a', rhythmDays: 7 }),
      somebody({ id: 'b', rhythmDays: 14 }),
      somebody({ id: 'c', rhythmDays: null }),
      somebody({ id: 'd', rhythmDays: 7, resting: true }),
    ]
    expect(weeklyLoad(people)).toBeCloseTo(1.5)
    expect(weeklyLoad([])).toBe(0)
  })
})
