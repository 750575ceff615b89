import type { Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import type { Zone } from '../time/wall-clock'
import type { BoundarySet } from './boundaries'
import { type Break, breakEndMs, isOnBreak } from './break'
import { isPresent, type Presence } from './one-offs'
import { quietUntilMs } from './quiet'

/**
 * Until when (epoch ms) nudges and reminders are muted; null: not muted. A quiet time for single sites mutes
 * nothing, since it is only about those sites. A break mutes too, because it is time off from Porchlight as
 * well.
 */
export function mutedUntilMs({
  set,
  presence,
  breakUntil,
  zone,
  dayStartMinutes,
  today,
  nowMs,
}: {
  set: BoundarySet
  presence: Presence | null
  breakUntil: Break | null
  zone: Zone
  dayStartMinutes: Minutes
  today: Day
  nowMs: Instant
}): number | null {
  const ends = [
    breakUntil && isOnBreak(breakUntil, { today, nowMs, dayStartMinutes })
      ? breakEndMs(breakUntil, dayStartMinutes)
      : null,
    presence && isPresent(presence, nowMs) ? presence.untilMs : null,
    ...set.quietTimes.filter(({ sites }) => sites === 'all').map((quiet) => quietUntilMs(quiet, nowMs, zone)),
  ].filter((atMs) => atMs !== null)
  return ends.length > 0 ? Math.max(...ends) : null
}
