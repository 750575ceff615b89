import { dayOf } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'

/** The local calendar date of an instant (epoch ms), in the form of date fields. */
export const calendarDate = (atMs: Instant): string => dayOf(atMs, 0)

/** The same time of day on another date (`YYYY-MM-DD`); null for an incomplete date. */
export function onCalendarDate(atMs: Instant, date: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.map(Number) ?? []
  if (!year || !month || !day) return null
  const moved = new Date(atMs)
  moved.setFullYear(year, month - 1, day)
  return moved.getTime()
}
