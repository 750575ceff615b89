import { dayOf, dayStartMs, type Day } from '../time/day'
import type { BoundarySet } from './boundaries'
import { type Break, isOnBreak, isPresent, type Presence } from './one-offs'
import { quietUntilMs } from './quiet'

/**
 * Until when (epoch ms) nobody is suggested and nothing reminds; null: not muted. A quiet time of single sites mutes
 * nothing, since it is about those. A break is time off from Porchlight too, so that nudges rest in it.
 */
export function mutedUntilMs(
  {
    set,
    presence,
    breakUntil,
    dayStartMinutes,
  }: { set: BoundarySet; presence: Presence | null; breakUntil: Break | null; dayStartMinutes: number },
  nowMs: number,
): number | null {
  const today: Day = dayOf(nowMs, dayStartMinutes)
  const ends = [
    breakUntil && isOnBreak(breakUntil, today) ? dayStartMs(breakUntil.until, dayStartMinutes) : null,
    presence && isPresent(presence, nowMs) ? presence.untilMs : null,
    ...set.quietTimes.filter(({ sites }) => sites === 'all').map((quiet) => quietUntilMs(quiet, nowMs)),
  ].filter((atMs) => atMs !== null)
  return ends.length > 0 ? Math.max(...ends) : null
}
