import { expect, it } from 'vitest'
import { seasonIn } from '@/lib/domain/check-ins/season'

it.each([
  ['Europe/Berlin', '2026-03-01', 'spring'],
  ['Europe/Berlin', '2026-02-28', 'winter'],
  ['America/New_York', '2026-07-15', 'summer'],
  ['Asia/Tokyo', '2026-10-01', 'autumn'],
  ['Europe/Lisbon', '2026-12-31', 'winter'],
  ['Australia/Melbourne', '2026-12-31', 'summer'],
  ['America/Argentina/Buenos_Aires', '2026-07-15', 'winter'],
] as const)('in %s on %s it is %s', (zone, day, season) => expect(seasonIn(zone, day)).toBe(season))

it('nobody is told a season where there are none, or where it is not known', () => {
  for (const zone of ['Asia/Singapore', 'Africa/Nairobi', 'Australia/Darwin', 'UTC', null])
    expect(seasonIn(zone, '2026-12-31')).toBeNull()
})
