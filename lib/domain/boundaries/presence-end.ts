import type { Instant } from '../time/units'
import { firstAtMs, midnightAt, type Zone } from '../time/wall-clock'
import { longestPresenceMs } from './one-offs'
import type { PresenceLength } from './presence-lengths'

const minuteMs = 60_000
const eveningEndsAtMinutes = 22 * 60
const shortestEveningMs = 180 * minuteMs

/**
 * When presence ends (epoch ms) that begins now. An evening goes on to ten by a zone's clock, or for three hours where
 * that is later.
 */
export function presenceEndMs(length: PresenceLength, nowMs: Instant, zone: Zone): number {
  if (length !== 'evening') return nowMs + length * minuteMs
  const tenMs = firstAtMs(midnightAt(nowMs, zone) + eveningEndsAtMinutes * minuteMs, zone)
  return Math.min(Math.max(tenMs, nowMs + shortestEveningMs), nowMs + longestPresenceMs)
}
