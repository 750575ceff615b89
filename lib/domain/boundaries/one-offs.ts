import type { Day } from '../time/day'
import { firstAtMs, type Zone } from '../time/wall-clock'
import type { Observing } from './guarded'

/** "I am with someone until …": every feed stays closed between two instants (epoch ms). */
export interface Presence {
  startedAtMs: number
  untilMs: number
}

/** Every boundary is off from one day until another, which is the first day after it. */
export interface Break {
  from: Day
  until: Day
  /** By whose clock it is over: the one that held when it was planned, so that another one makes it no longer. */
  zone: Zone
}

/** An evening at the longest, in milliseconds. */
export const longestPresenceMs = 12 * 3_600_000

/** True between its ends. One that begins after now is of a clock since set back, and void. */
export const isPresent = (presence: Presence | null, nowMs: number) =>
  presence !== null && presence.startedAtMs <= nowMs && nowMs < presence.untilMs

export const isObserving = (observing: Observing | null, today: Day) =>
  observing !== null && observing.from <= today && today < observing.until

/** When a break is over (epoch ms): as its last day begins, by its own clock. */
export const breakEndMs = ({ until, zone }: Break, dayStartMinutes: number) =>
  firstAtMs(Date.parse(until) + dayStartMinutes * 60_000, zone)

/** True from the day that is counted until its end. */
export const isOnBreak = (
  breakUntil: Break | null,
  { today, nowMs, dayStartMinutes }: { today: Day; nowMs: number; dayStartMinutes: number },
) => breakUntil !== null && breakUntil.from <= today && nowMs < breakEndMs(breakUntil, dayStartMinutes)

/** What ending presence early comes to: done, or from when it may be (epoch ms). */
export type EndAnswer = { ok: true } | { ok: false; reason: 'wait'; atMs: number }
