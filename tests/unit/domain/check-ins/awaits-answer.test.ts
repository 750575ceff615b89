import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { awaitsAnswer, questionFor } from '@/lib/domain/check-ins/after'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import { dayStartMinutes, morningOf, opened, somebody } from '@/tests/support/people'

const now = morningOf('2026-06-15')
const dayMs = 86_400_000

const went = fc.constantFrom<CheckIn['went']>(null, 'yes', 'not-yet', 'no')
const word = fc.constantFrom<CheckIn['word']>(null, 'replied', 'not-now', 'quiet')

test('whatever is asked about awaits an answer, so that the rest need not be read', () => {
  let asked = 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), went, word, (daysAgo, went, word) => {
      const openedAtMs = now - daysAgo * dayMs - 3_600_000
      const checkIn = opened('maya', openedAtMs, { went, wentAtMs: went && openedAtMs, word })
      const people = [somebody({ id: 'maya' })]
      if (!questionFor({ checkIns: [checkIn], people, now, dayStartMinutes })) return
      asked++
      expect(awaitsAnswer(checkIn)).toBe(true)
    }),
    { numRuns: 500 },
  )
  expect(asked).toBeGreaterThan(20)
})

test('a check-in that was answered to the end awaits nothing', () => {
  expect(awaitsAnswer({ went: 'yes', word: 'quiet' })).toBe(false)
  expect(awaitsAnswer({ went: 'no', word: null })).toBe(false)
})
