import { describe, expect, it } from 'vitest'
import { isElsewhere, isOutsideHours } from '@/lib/domain/people/reach/their-hours'

const noon = Date.UTC(2026, 10, 24, 12)
const hours = { notBeforeMinutes: null, notAfterMinutes: null, noCalls: false, timeZone: 'UTC' }
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`)

/** True when their clock shows exactly so many minutes after midnight. */
const shows = (nowMs: number, timeZone: string, minutes: number) =>
  !isOutsideHours({ ...hours, timeZone, notBeforeMinutes: minutes, notAfterMinutes: minutes }, nowMs)

describe('their clock', () => {
  it.each([
    ['Europe/Berlin', 13 * 60],
    ['Asia/Kolkata', 17 * 60 + 30],
    ['America/St_Johns', 8 * 60 + 30],
    ['Pacific/Kiritimati', 2 * 60],
    ['UTC', 12 * 60],
  ])('in %s', (zone, minutes) => {
    expect(shows(noon, zone, minutes)).toBe(true)
    for (const other of [minutes - 1, minutes + 1]) expect(shows(noon, zone, other)).toBe(false)
  })

  it('reads midnight as the beginning of the day', () => {
    expect(shows(at('00:00'), 'UTC', 0)).toBe(true)
    expect(shows(at('00:00'), 'UTC', 24 * 60)).toBe(false)
  })

  it('follows their daylight saving', () => {
    expect(shows(Date.UTC(2026, 6, 1, 12), 'Europe/Berlin', 14 * 60)).toBe(true)
  })

  it('is not known for a zone that does not exist, which then says nothing', () => {
    expect(isElsewhere({ timeZone: 'Nowhere/At_All' }, noon)).toBe(false)
    expect(isOutsideHours({ ...hours, timeZone: 'Nowhere/At_All', notBeforeMinutes: 1439 }, noon)).toBe(false)
  })

  it('is elsewhere only where it shows another time', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    expect(isElsewhere({ timeZone: here }, noon)).toBe(false)
    expect(isElsewhere({ timeZone: null }, noon)).toBe(false)
    expect(
      isElsewhere({ timeZone: here === 'Pacific/Kiritimati' ? 'UTC' : 'Pacific/Kiritimati' }, noon),
    ).toBe(true)
  })
})

describe('hours in which they like to hear', () => {
  const outside = (from: number | null, to: number | null, time: string) =>
    isOutsideHours({ ...hours, notBeforeMinutes: from, notAfterMinutes: to }, at(time))

  it.each([
    [600, 1260, '09:59', true],
    [600, 1260, '10:00', false],
    [600, 1260, '21:00', false],
    [600, 1260, '21:01', true],
    [600, null, '23:59', false],
    [600, null, '03:00', true],
    [null, 1260, '03:00', false],
    [null, 1260, '22:00', true],
    [null, null, '03:00', false],
    // Across midnight.
    [1080, 120, '23:00', false],
    [1080, 120, '01:00', false],
    [1080, 120, '12:00', true],
  ])('from %s to %s, at %s: outside is %s', (from, to, time, is) => expect(outside(from, to, time)).toBe(is))
})
