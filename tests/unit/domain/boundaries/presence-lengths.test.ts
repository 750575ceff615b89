import { describe, expect, it } from 'vitest'
import { longestPresenceMs } from '@/lib/domain/boundaries/one-offs'
import { presenceEndMs } from '@/lib/domain/boundaries/presence-lengths'

const at = (hour: number) => new Date(2026, 10, 23, hour).getTime()
const hourMs = 3_600_000

describe('how long presence lasts', () => {
  it('is as long as was said', () => {
    expect(presenceEndMs(15, at(9))).toBe(at(9) + 15 * 60_000)
    expect(presenceEndMs(120, at(9))).toBe(at(11))
  })

  it('is until ten in the evening, or three hours where that is later', () => {
    expect(presenceEndMs('evening', at(17))).toBe(at(22))
    expect(presenceEndMs('evening', at(21))).toBe(at(21) + 3 * hourMs)
    expect(presenceEndMs('evening', at(23))).toBe(at(23) + 3 * hourMs)
  })

  it('is never longer than presence may be', () => {
    expect(presenceEndMs('evening', at(5))).toBe(at(5) + longestPresenceMs)
  })
})
