import { describe, expect, it } from 'vitest'
import type { Days, Instant, Milliseconds, Minutes } from '@/lib/domain/time/units'

const takesMilliseconds = (length: Milliseconds): number => length
const takesInstant = (at: Instant): number => at

// Each line below is checked by the type checker, which complains where nothing is wrong any more.
describe('a number with a unit', () => {
  const [minutes, days, length, at]: [Minutes, Days, Milliseconds, Instant] = [5, 2, 300_000, 1_000]

  it('is refused where another unit is expected', () => {
    // @ts-expect-error minutes are no milliseconds
    expect(takesMilliseconds(minutes)).toBe(5)
    // @ts-expect-error days are no milliseconds
    expect(takesMilliseconds(days)).toBe(2)
    // @ts-expect-error a length is no point in time
    expect(takesInstant(length)).toBe(300_000)
    // @ts-expect-error a point in time is no length
    expect(takesMilliseconds(at)).toBe(1_000)
  })

  it('is a plain number for arithmetic, whose result may have any unit', () => {
    expect(takesMilliseconds(minutes * 60_000)).toBe(300_000)
    expect(takesInstant(at + length)).toBe(301_000)
  })
})
