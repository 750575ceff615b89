import type { Day } from '@/lib/domain/time/day'
import type { DayTotal } from '@/lib/domain/time/totals'

export const minutes = (count: number) => count * 60_000

/** A day's total on one site, all of it in one clock hour. */
export const total = (
  day: Day,
  count: number,
  { hour = 10, ...rest }: Partial<DayTotal> & { hour?: number } = {},
): DayTotal => ({
  deviceId: 'a',
  day,
  site: 'reddit.com',
  surface: 'feed',
  ms: minutes(count),
  visits: 1,
  byHour: Array.from({ length: 24 }, (_, at) => (at === hour ? minutes(count) : 0)),
  ...rest,
})
