import { describe, expect, it } from 'vitest'
import { isDrifting } from '@/lib/domain/people/nudge/drifting'
import { firstName } from '@/lib/domain/people/reach/first-name'
import { quietFor } from '@/lib/domain/people/nudge/quiet-for'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import { seedOf } from '@/lib/domain/people/nudge/seed'
import { addToDay } from '@/lib/domain/time/day'

const today = '2026-11-20'
const everyDays = (gap: number, lastAgo: number, count = 5) =>
  Array.from({ length: count }, (_, i) => addToDay(today, -lastAgo - i * gap))

describe('drifting', () => {
  it.each([
    ['weekly talks, three weeks of silence: not yet', 7, 21, false],
    ['weekly talks, a day more', 7, 22, true],
    ['weekly talks, the last day before it has simply ended', 7, 96, true],
    ['weekly talks, it has ended', 7, 97, false],
    ['monthly talks, two months: not yet', 30, 60, false],
    ['monthly talks, a day more', 30, 61, true],
    ['monthly talks, nearly a year', 30, 359, true],
    ['monthly talks, it has ended', 30, 360, false],
  ])('%s', (_, gap, silence, expected) => {
    expect(isDrifting(everyDays(gap, silence), today)).toBe(expected)
  })

  it('needs a habit: two contacts, or many on one day, are none', () => {
    expect(isDrifting(everyDays(7, 30, 2), today)).toBe(false)
    expect(isDrifting(everyDays(0, 30, 9), today)).toBe(false)
    expect(isDrifting([], today)).toBe(false)
    expect(isDrifting(everyDays(7, 30, 3), today)).toBe(true)
  })

  it('takes the middle gap, so that one long pause is not the habit', () => {
    const days = [25, 32, 39, 300].map((ago) => addToDay(today, -ago))
    expect(isDrifting(days, today)).toBe(true)
    expect(isDrifting(days.toReversed(), today)).toBe(true)
  })
})

describe('how long it has been quiet', () => {
  it.each([
    [0, 'day', 0],
    [1, 'day', 1],
    [6, 'day', 6],
    [7, 'week', 1],
    [8, 'day', 8],
    [13, 'day', 13],
    [14, 'week', 2],
    [21, 'week', 3],
    [24, 'week', 3],
    [25, 'week', 4],
    [59, 'week', 8],
    [60, 'month', 2],
    [330, 'month', 11],
    [352, 'year', 1],
    [366, 'year', 1],
    [800, 'year', 2],
    [-3, 'day', 0],
    [NaN, 'day', 0],
  ] as const)('%s days are said in %s: %s', (days, unit, count) => {
    expect(quietFor(days)).toEqual({ unit, count })
  })
})

describe('the name to greet by', () => {
  it.each([
    ['Maya Okafor', 'Maya'],
    ['  Maya   Okafor ', 'Maya'],
    ['Maya', 'Maya'],
    ['Okafor, Maya Ann', 'Maya'],
    ['Dr. Osei', 'Dr. Osei'],
    ['J Park', 'J Park'],
    ['Jean-Luc Petit', 'Jean-Luc'],
    ['李小龙', '李小龙'],
    ['', ''],
  ])('%j is greeted as %j', (name, first) => {
    expect(firstName(name)).toBe(first)
  })
})

describe('proposed rhythms', () => {
  it('grow outward', () => {
    expect((['close', 'near', 'wider', 'far'] as const).map(rhythmFor)).toEqual([14, 30, 90, 180])
  })
})

describe('the seed', () => {
  it('is FNV-1a of 32 bits', () => {
    // Vectors of the FNV reference (Noll).
    expect(seedOf('')).toBe(0x811c9dc5)
    expect(seedOf('a')).toBe(0xe40c292c)
    expect(seedOf('foobar')).toBe(0xbf9cf968)
  })
})
