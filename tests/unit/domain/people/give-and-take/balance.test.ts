import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atRest, balanceOf, lookBackDays } from '@/lib/domain/people/give-and-take/balance'
import { giveAndTake } from '@/lib/domain/people/give-and-take/overall'
import type { Contact } from '@/lib/domain/people/contact'
import { addToDay } from '@/lib/domain/time/day'
import { dayStartMinutes, morningOf, opened, talked } from '../../../../support/people'

const day = '2026-11-20'
const ago = (days: number) => addToDay(day, -days)
const begun = (by: Contact['began'], ...daysAgo: number[]) =>
  daysAgo.map((days) => talked('ada', ago(days), { began: by, id: `${by} ${days}` }))
const written = (...words: ('replied' | 'not-now' | 'quiet' | null)[]) =>
  words.map((word, i) => opened('ada', morningOf(ago(5 + i)), { went: 'yes', word }))
const told = (contacts: Contact[], checkIns = written()) =>
  balanceOf({ contacts, checkIns, day, dayStartMinutes })

describe('who begins', () => {
  it('is told by who mostly did, in the last 90 days', () => {
    expect(told(begun('me', 1, 20, 40, 89)).begins).toBe('mostlyMe')
    expect(told(begun('them', 1, 20, 40, 89)).begins).toBe('mostlyThem')
    expect(told([...begun('me', 1, 20), ...begun('them', 40, 60)]).begins).toBe('both')
  })

  it('is not told from too little: two contacts, older ones, or those of which it is not known', () => {
    expect(told(begun('me', 1, 20)).begins).toBeNull()
    expect(told(begun('me', 1, 20, lookBackDays)).begins).toBeNull()
    expect(told(begun(null, 1, 20, 30, 40)).begins).toBeNull()
  })
})

describe('who answers', () => {
  it('is told by the words that came back', () => {
    expect(told([], written('replied', 'replied', 'quiet')).answers).toBe('mostly')
    expect(told([], written('replied', 'quiet', 'not-now')).answers).toBe('sometimes')
    expect(told([], written('quiet', 'quiet')).answers).toBe('quiet')
  })

  it('does not take what is not known yet for silence', () => {
    expect(told([], written(null, null, null)).answers).toBeNull()
    expect(told([], written('quiet', null)).answers).toBeNull()
  })
})

describe('what is noticed', () => {
  const mine = begun('me', 1, 10, 20, 30, 40)

  it('is over-giving where one mostly begins and little comes back', () => {
    expect(told(mine, written('quiet', 'quiet')).noticed).toBe('overGiving')
    const heavy = mine.map((contact) => ({ ...contact, energy: 'heavier' as const }))
    expect(told(heavy).noticed).toBe('overGiving')
  })

  it('is nothing where they answer, or where nothing is known of answers', () => {
    expect(told(mine, written('replied', 'replied')).noticed).toBeNull()
    expect(told(mine).noticed).toBeNull()
  })

  it('is pulling back where they keep coming and one has stopped', () => {
    expect(told(begun('them', 5, 25, 50)).noticed).toBe('pullingBack')
    const before = begun('me', 95, 110, 120, 140)
    expect(told([...before, ...begun('them', 5)]).noticed).toBe('pullingBack')
    expect(told([...before, ...begun('them', 5), ...begun('me', 3, 20)]).noticed).toBeNull()
  })

  it('is never pulling back when both fell silent: that is no give and take', () => {
    expect(told(begun('me', 95, 110, 120, 140)).noticed).toBeNull()
  })

  it('never is both, and never without somebody having begun mostly', () => {
    const contact = fc
      .tuple(fc.constantFrom('me' as const, 'them' as const, null), fc.integer({ min: 0, max: 200 }))
      .map(([by, days]) => begun(by, days)[0]!)
    const words = fc.array(fc.constantFrom('replied' as const, 'quiet' as const, 'not-now' as const, null))
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 30 }), words, (contacts, all) => {
        const { begins, noticed } = told(contacts, written(...all))
        if (noticed === 'overGiving') expect(begins).toBe('mostlyMe')
        if (noticed === 'pullingBack') expect(begins).not.toBe('mostlyMe')
      }),
    )
  })
})

describe('somebody whom one let rest', () => {
  it('is told of as anybody, and nothing is noticed: stepping back was the point', () => {
    const here = told(begun('them', 1, 20, 40))
    expect(here.noticed).toBe('pullingBack')
    expect(atRest(here, { resting: true })).toEqual({ ...here, noticed: null })
    expect(atRest(here, { resting: false })).toEqual(here)
  })
})

describe('all together', () => {
  it('sums everybody up, and leaves out those of whom nothing can be said', () => {
    const people = [
      { id: 'ada', contacts: begun('me', 1, 10, 20, 30), checkIns: [] },
      { id: 'ben', contacts: begun('them', 1), checkIns: [] },
    ]
    expect(giveAndTake({ people, day, dayStartMinutes })).toEqual({
      begins: 'mostlyMe',
      answers: null,
      people: [{ id: 'ada', begins: 'mostlyMe', answers: null, noticed: null }],
    })
  })
})
