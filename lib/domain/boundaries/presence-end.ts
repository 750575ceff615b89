import { millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from '../time/units'
import { firstAtMs, midnightAt, type Zone } from '../time/wall-clock'
import { longestPresenceMs } from './one-offs'
import type { PresenceLength } from './presence-lengths'

const eveningEndsAtMinutes = 22 * 60
const shortestEveningMs = 180 * millisecondsInMinute

/**
 * When a presence that begins now ends (epoch ms). An evening lasts until ten o'clock in the zone, or for
 * three hours where that is later.
 */
export function presenceEndMs(length: PresenceLength, nowMs: Instant, zone: Zone): number {
  if (length !== 'evening') return nowMs + length * millisecondsInMinute
  const tenMs = firstAtMs(midnightAt(nowMs, zone) + eveningEndsAtMinutes * millisecondsInMinute, zone)
  return Math.min(Math.max(tenMs, nowMs + shortestEveningMs), nowMs + longestPresenceMs)
}
