import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { families } from '@/lib/domain/check-ins/check-in'
import { familyTraits } from '@/lib/domain/check-ins/families'
import { fittingFamilies, type FittingInput } from '@/lib/domain/check-ins/fitting'
import { circles, comforts } from '@/lib/domain/people/person'
import { addToDay } from '@/lib/domain/time/day'

const maya = { id: 'maya', circle: 'close', comfort: null, nextTime: '', valued: '' } as const
const day = '2026-11-24'
const found = (input: Partial<FittingInput> = {}) =>
  fittingFamilies({ person: maya, day, quietDays: 20, ...input })
const three = (input: Partial<FittingInput> = {}) =>
  found(input)
    .slice(0, 3)
    .map(({ family }) => family)

describe('what fits first', () => {
  it('is a hello for anybody, and something to do for those who are near', () => {
    expect(found()[0]).toEqual({ family: 'catchingUp', reason: 'plain' })
    expect(three()).toContain('invitation')
    expect(three({ person: { ...maya, circle: 'far' } })).not.toContain('invitation')
  })

  it.each([
    ['their birthday', { wish: 'belated' }, { family: 'belated', reason: 'date' }],
    ['a hard time', { hardTime: true }, { family: 'listening', reason: 'hardTime' }],
    [
      'what was to be asked',
      { person: { ...maya, nextTime: 'the move' } },
      { family: 'catchingUp', reason: 'nextTime' },
    ],
    ['a talk in which one felt met', { metLately: true }, { family: 'thanks', reason: 'metLately' }],
    ['a long silence', { quietDays: 60 }, { family: 'catchingUp', reason: 'longQuiet' }],
  ] as const)('is led by %s', (_, input, first) => {
    expect(found(input)[0]).toEqual(first)
  })

  it('puts what one values early on, while one is in touch', () => {
    const person = { ...maya, valued: 'her calm' }
    expect(found({ person })).toContainEqual({ family: 'appreciation', reason: 'valued' })
    expect(found({ person, quietDays: 200 })).not.toContainEqual({
      family: 'appreciation',
      reason: 'valued',
    })
  })

  it('asks for no courage where one writes with careful words', () => {
    const person = { ...maya, comfort: 1, valued: 'her calm' } as const
    for (const { family } of found({ person })) expect(familyTraits[family].comfort).toBe(1)
    expect(three({ person })).toHaveLength(3)
  })

  it('offers nothing merry before all else in a hard time', () => {
    expect(three({ hardTime: true })).toEqual(['listening', 'offeringHelp', 'catchingUp'])
  })

  it('turns from day to day behind the first ones', () => {
    const days = Array.from({ length: 14 }, (_, i) => addToDay(day, i))
    const fourths = days.map((one) => found({ day: one })[3]!.family)
    expect(new Set(fourths).size).toBeGreaterThan(1)
  })
})

/** The most that a message may ask for, by how much comfort there is with somebody; where that is not said, some. */
const most = { unsaid: 2, 1: 1, 2: 2, 3: 2, 4: 3, 5: 3 }

it('nothing tender, nothing above one’s courage, no wish out of season and nothing twice is ever proposed', () => {
  const inputs = fc.record({
    person: fc.record({
      id: fc.string(),
      circle: fc.constantFrom(...circles),
      comfort: fc.constantFrom(null, ...comforts),
      nextTime: fc.constantFrom('', 'the move'),
      valued: fc.constantFrom('', 'calm'),
    }),
    day: fc.constantFrom(day, '2027-02-28'),
    quietDays: fc.option(fc.nat(900)),
    wish: fc.constantFrom(null, 'birthday', 'belated'),
    hardTime: fc.boolean(),
    metLately: fc.boolean(),
  }) as fc.Arbitrary<FittingInput>
  fc.assert(
    fc.property(inputs, (input) => {
      const kinds = fittingFamilies(input).map(({ family }) => family)
      expect(kinds.length).toBeGreaterThanOrEqual(3)
      expect(new Set(kinds).size).toBe(kinds.length)
      for (const family of families) {
        const { tender, comfort } = familyTraits[family]
        const isWish = family === 'birthday' || family === 'belated'
        if (tender || comfort > most[input.person.comfort ?? 'unsaid'] || (isWish && family !== input.wish))
          expect(kinds).not.toContain(family)
      }
    }),
  )
})
