import { millisecondsInHour } from 'date-fns/constants'
import type { Day } from '../time/day'
import type { Instant } from '../time/units'
import type { Observing } from './change/guarded'

/** "I am with someone until …": every feed stays closed between two instants (epoch ms). */
export interface Presence {
  startedAtMs: Instant
  untilMs: Instant
}

/** The longest presence (ms): an evening. */
export const longestPresenceMs = 12 * millisecondsInHour

/**
 * True between its two ends. A presence that begins in the future was set before the clock went back, and is
 * void.
 */
export const isPresent = (presence: Presence | null, nowMs: Instant) =>
  presence !== null && presence.startedAtMs <= nowMs && nowMs < presence.untilMs

export const isObserving = (observing: Observing | null, today: Day) =>
  observing !== null && observing.from <= today && today < observing.until

/** The answer to ending presence early: done, or from when on it is possible (epoch ms). */
export type EndAnswer = { ok: true } | { ok: false; reason: 'wait'; atMs: Instant }
