import type { Day } from './day'
import type { Instant } from './units'

/** Feed is what people scroll; people is where they write to somebody (direct messages, chats, calls). */
export type Surface = 'feed' | 'people'

/** A site and the part of it that an address belongs to. */
export interface Place {
  site: string
  surface: Surface
}

/** One unbroken stretch of attention on a site's surface; both ends are epoch milliseconds. */
export interface Span extends Place {
  id: string
  startedAtMs: Instant
  endedAtMs: Instant
  /** True when the span began a visit to this surface. */
  visit: boolean
}

/** A closed span with the day it counts for, which a later change of zone does not alter. */
export interface CountedSpan extends Span {
  day: Day
}

/** Length of a span in milliseconds. */
export const lengthMs = (span: Span) => span.endedAtMs - span.startedAtMs

/** True when both are places, and the same surface of the same site. */
export const samePlace = (a: Place | null, b: Place | null) =>
  a !== null && b !== null && a.site === b.site && a.surface === b.surface
