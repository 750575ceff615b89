import { millisecondsInMinute } from 'date-fns/constants'
import type { Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import { firstAtMs, type Zone } from '../time/wall-clock'

/** Every boundary is off from one day until another, which is the first day after it. */
export interface Break {
  from: Day
  until: Day
  /** By whose clock it is over: the one that held when it was planned, so that another one makes it no longer. */
  zone: Zone
}

/** When a break is over (epoch ms): as its last day begins, by its own clock. */
export const breakEndMs = ({ until, zone }: Break, dayStartMinutes: Minutes) =>
  firstAtMs(Date.parse(until) + dayStartMinutes * millisecondsInMinute, zone)

/** True from the day that is counted until its end. */
export const isOnBreak = (
  breakUntil: Break | null,
  { today, nowMs, dayStartMinutes }: { today: Day; nowMs: Instant; dayStartMinutes: Minutes },
) => breakUntil !== null && breakUntil.from <= today && nowMs < breakEndMs(breakUntil, dayStartMinutes)
