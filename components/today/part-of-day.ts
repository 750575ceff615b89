import { millisecondsInHour } from 'date-fns/constants'
import type { Instant } from '@/lib/domain/time/units'
export const partsOfDay = ['morning', 'afternoon', 'evening', 'night'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** The part of the day that a clock hour belongs to: morning from 5, afternoon from 12, evening from 18, night from 22. */
export function partOfHour(hour: number): PartOfDay {
  if (hour < 5 || hour >= 22) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** The part of the day of an instant (epoch ms), by the local clock. */
export const partOfDay = (atMs: Instant): PartOfDay => partOfHour(new Date(atMs).getHours())

/** The first full local hour (epoch ms) after `atMs` at which another part of the day has begun. */
export function partOfDayEndsMs(atMs: Instant): number {
  let hour = new Date(atMs).setMinutes(0, 0, 0)
  while (hour <= atMs || partOfDay(hour) === partOfDay(atMs)) hour += millisecondsInHour
  return hour
}
