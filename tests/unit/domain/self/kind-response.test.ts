import { describe, expect, it } from 'vitest'
import { feelingKey, isLowEnergy, kindResponseKey, needKey } from '@/lib/domain/self/kind-response'
import { feelings, needs } from '@/lib/domain/self/self-check-in'
import { i18n } from '#i18n'

const t = i18n.t as (key: string) => string
const pairs = feelings.flatMap((feeling) => needs.map((need) => [feeling, need] as const))

describe('the answer to a self check-in', () => {
  it.each(pairs)('is one short line for %s and %s', (feeling, need) => {
    const line = t(kindResponseKey(feeling, need))
    expect(line.length).toBeGreaterThan(10)
    expect(line.length).toBeLessThan(90)
  })

  it('is different for each, and every feeling and need has a name', () => {
    expect(new Set(pairs.map(([feeling, need]) => t(kindResponseKey(feeling, need)))).size).toBe(pairs.length)
    for (const key of [...feelings.map(feelingKey), ...needs.map(needKey)]) expect(t(key)).toMatch(/\w/)
  })

  it('uses only names that a browser accepts for a message', () => {
    for (const [feeling, need] of pairs) expect(kindResponseKey(feeling, need)).toMatch(/^[\w.]+$/)
  })
})

describe('a low day', () => {
  it('is tired or low, in need of rest, and nothing else', () => {
    const low = pairs.filter(([feeling, need]) => isLowEnergy({ feeling, need }))
    expect(low).toEqual([
      ['tired', 'rest'],
      ['low', 'rest'],
    ])
    expect(isLowEnergy(null)).toBe(false)
    expect(isLowEnergy({ feeling: null, need: 'rest' })).toBe(false)
  })
})
