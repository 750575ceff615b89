import { describe, expect, it } from 'vitest'
import { longestPresenceMs } from '@/lib/domain/boundaries/one-offs'
import { presenceEndMs } from '@/lib/domain/boundaries/presence-end'

const at = (hour: number) => new Date(2026, 10, 23, hour).getTime()
const hourMs = 3_600_000

describe('how long presence lasts', () => {
  it('is as long as was said', () => {
    expect(presenceEndMs(15, at(9), null)).toBe(at(9) + 15 * 60_000)
    expect(presenceEndMs(120, at(9), null)).toBe(at(11))
  })

  it('is until ten in the evening, or three hours where that is later', () => {
    expect(presenceEndMs('evening', at(17), null)).toBe(at(22))
    expect(presenceEndMs('evening', at(21), null)).toBe(at(21) + 3 * hourMs)
    expect(presenceEndMs('evening', at(23), null)).toBe(at(23) + 3 * hourMs)
  })

  it('is an evening by the clock of a chosen zone, also on a day on which it steps', () => {
    const tenInBerlin = Date.UTC(2026, 9, 25, 21)
    expect(presenceEndMs('evening', tenInBerlin - 5 * hourMs, 'Europe/Berlin')).toBe(tenInBerlin)
    // 23:30 there on the evening before: three hours from now, though the clock steps back meanwhile.
    const late = Date.UTC(2026, 9, 24, 21, 30)
    expect(presenceEndMs('evening', late, 'Europe/Berlin')).toBe(late + 3 * hourMs)
    // Ten in Tokyo comes eight hours before ten in Berlin.
    expect(presenceEndMs('evening', tenInBerlin - 13 * hourMs, 'Asia/Tokyo')).toBe(tenInBerlin - 8 * hourMs)
  })

  it('is never longer than presence may be', () => {
    expect(presenceEndMs('evening', at(5), null)).toBe(at(5) + longestPresenceMs)
  })
})
