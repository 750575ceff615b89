import { millisecondsInHour } from 'date-fns/constants'
import type { Day } from '../time/day'
import type { Instant } from '../time/units'
import type { Observing } from './change/guarded'

/** "I am with someone until …": every feed stays closed between two instants (epoch ms). */
export interface Presence {
  startedAtMs: Instant
  untilMs: Instant
}

/** An evening at the longest, in milliseconds. */
export const longestPresenceMs = 12 * millisecondsInHour

/** True between its ends. One that begins after now is of a clock since set back, and void. */
export const isPresent = (presence: Presence | null, nowMs: Instant) =>
  presence !== null && presence.startedAtMs <= nowMs && nowMs < presence.untilMs

export const isObserving = (observing: Observing | null, today: Day) =>
  observing !== null && observing.from <= today && today < observing.until

/** What ending presence early comes to: done, or from when it may be (epoch ms). */
export type EndAnswer = { ok: true } | { ok: false; reason: 'wait'; atMs: Instant }
