import { millisecondsInMinute } from 'date-fns/constants'
import type { Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import { firstAtMs, type Zone } from '../time/wall-clock'

/** Every boundary is off from one day until another; `until` is the first day after the break. */
export interface Break {
  from: Day
  until: Day
  /**
   * The time zone in which the break ends. It is fixed when the break is planned, so that changing the zone
   * cannot prolong it.
   */
  zone: Zone
}

/** When a break is over (epoch ms): at the start of the day `until` in the break's own zone. */
export const breakEndMs = ({ until, zone }: Break, dayStartMinutes: Minutes) =>
  firstAtMs(Date.parse(until) + dayStartMinutes * millisecondsInMinute, zone)

/** True from the break's first day, by the day being counted, until its end. */
export const isOnBreak = (
  breakUntil: Break | null,
  { today, nowMs, dayStartMinutes }: { today: Day; nowMs: Instant; dayStartMinutes: Minutes },
) => breakUntil !== null && breakUntil.from <= today && nowMs < breakEndMs(breakUntil, dayStartMinutes)
