import { millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from '../time/units'
import { firstAtMs, midnightAt, type Zone } from '../time/wall-clock'
import { longestPresenceMs } from './one-offs'
import type { PresenceLength } from './presence-lengths'

const eveningEndsAtMinutes = 22 * 60
const shortestEveningMs = 180 * millisecondsInMinute

/**
 * When presence ends (epoch ms) that begins now. An evening goes on to ten by a zone's clock, or for three hours where
 * that is later.
 */
export function presenceEndMs(length: PresenceLength, nowMs: Instant, zone: Zone): number {
  if (length !== 'evening') return nowMs + length * millisecondsInMinute
  const tenMs = firstAtMs(midnightAt(nowMs, zone) + eveningEndsAtMinutes * millisecondsInMinute, zone)
  return Math.min(Math.max(tenMs, nowMs + shortestEveningMs), nowMs + longestPresenceMs)
}
