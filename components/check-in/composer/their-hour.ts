import type { Instant } from '@/lib/domain/time/units'
/** Where their time of day stands in a sentence about it. */
export const hourSlot = '{hour}'

/** A time of day somewhere, in the browser's own habit. A zone that nobody knows throws a RangeError. */
export const clockIn = (timeZone: string, atMs: Instant) =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone }).format(atMs)

/** A sentence about their hour with the hour of an instant (epoch ms) put in. */
export const theirHour = (sentence: string, timeZone: string, nowMs: Instant) =>
  sentence.replace(hourSlot, () => clockIn(timeZone, nowMs))
