import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likenessOf, nameWords } from '@/lib/domain/people/duplicates/names'

const like = (a: string, b: string) => likenessOf(nameWords(a), nameWords(b))

describe('two names', () => {
  it.each([
    ['Ama Osei', 'Osei, Ama', 'same'],
    ['José Núñez', 'jose nunez', 'same'],
    ['Maria Garcia Lopez', 'Maria Garcia', 'alike'],
    ['Katherine Miller', 'Katharine Miller', 'alike'],
    ['Maya O.', 'Maya Osei', 'part'],
    ['Maya', 'Maya Osei', 'part'],
    ['Ana Ruiz', 'Ada Ruiz', null],
    ['Maya Osei', 'Maya Olsson', null],
    ['M', 'Maya', null],
    ['', 'Maya', null],
    ['', '', null],
  ])('%s and %s are %s', (a, b, expected) => {
    expect(like(a, b)).toBe(expected)
    expect(like(b, a)).toBe(expected)
  })
})

describe('one slip', () => {
  // Few letters, so that many pairs are a slip apart.
  const wordOf = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength })
  const [long, short] = [wordOf(5, 8), wordOf(2, 4)]

  it('is a letter added, left out, changed, or two neighbours swapped, and nothing more', () => {
    const distance = (a: string, b: string) => {
      const d = Array.from({ length: a.length + 1 }, (_, i) =>
        Array.from({ length: b.length + 1 }, (_, j) => i || j),
      )
      for (let i = 0; i <= a.length; i++) d[i]![0] = i
      for (let j = 0; j <= b.length; j++) d[0]![j] = j
      for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++) {
          const change = a[i - 1] === b[j - 1] ? 0 : 1
          d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + change)
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
            d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
        }
      return d[a.length]![b.length]!
    }
    fc.assert(
      fc.property(long, long, (a, b) => {
        expect(like(a, b)).toBe(['same', 'alike'][distance(a, b)] ?? null)
      }),
    )
  })

  it('in a short word makes another name', () => {
    fc.assert(
      fc.property(short, fc.oneof(short, long), (a, b) => {
        expect(like(a, b)).toBe(a === b ? 'same' : null)
        expect(like(b, a)).toBe(like(a, b))
      }),
    )
  })
})
