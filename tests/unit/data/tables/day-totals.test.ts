import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRecord } from '@/lib/data/records'
import { wholeDayTotals } from '@/lib/data/tables/day-totals'
import { total } from '../../domain/time/history/samples'

const right = total('2026-11-24', 5)
const odd = fc.oneof(
  fc.constantFrom(undefined, null, NaN, Infinity, -1, 0, 7.5, '', 'feed', '2026-02-30', '2026-02-28', [], {}),
  fc.array(fc.constantFrom(0, 1, -1, NaN, 'x', null), { minLength: 23, maxLength: 25 }),
)

test('whole totals are those that need no repair and lack nothing, whatever is stored', () => {
  const isWhole = wholeDayTotals()
  expect(isWhole(right)).toBe(true)
  const names = Object.keys(right) as (keyof typeof right)[]
  fc.assert(
    fc.property(fc.constantFrom(...names), odd, (name, value) => {
      const row = { ...right, [name]: value }
      const good = parseRecord('dayTotals', row).repaired.length === 0 && value !== undefined
      expect(isWhole(row)).toBe(good)
    }),
    { numRuns: 2000 },
  )
  for (const none of [undefined, null, 5, 'text', []]) expect(isWhole(none)).toBe(false)
})
