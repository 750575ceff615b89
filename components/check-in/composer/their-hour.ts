import type { Instant } from '@/lib/domain/time/units'
/** Stands for their time of day in a sentence. */
export const hourSlot = '{hour}'

/** A time of day in a zone, in the browser's own format. Throws a RangeError for an unknown zone. */
export const clockIn = (timeZone: string, atMs: Instant) =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone }).format(atMs)

/** A sentence about their time of day, with the time of an instant (epoch ms) inserted. */
export const theirHour = (sentence: string, timeZone: string, nowMs: Instant) =>
  sentence.replace(hourSlot, () => clockIn(timeZone, nowMs))
