import { longestPresenceMs } from './one-offs'

/** How long one may say to be with someone: minutes, or the rest of the evening. */
export const presenceLengths = [15, 30, 60, 120, 'evening'] as const
export type PresenceLength = (typeof presenceLengths)[number]

const minuteMs = 60_000
const eveningEndsAtHour = 22
const shortestEveningMs = 180 * minuteMs

/** When presence ends (epoch ms) that begins now. An evening goes on to ten, or for three hours where that is later. */
export function presenceEndMs(length: PresenceLength, nowMs: number): number {
  if (length !== 'evening') return nowMs + length * minuteMs
  const tenMs = new Date(nowMs).setHours(eveningEndsAtHour, 0, 0, 0)
  return Math.min(Math.max(tenMs, nowMs + shortestEveningMs), nowMs + longestPresenceMs)
}
