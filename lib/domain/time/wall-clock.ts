import { tzOffset } from '@date-fns/tz/tzOffset'
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from './units'

/** Whose clock: that of an IANA zone (`Europe/Berlin`), or the device's own (null). */
export type Zone = string | null

/** What a clock on the wall shows: the epoch ms at which one in UTC would show it. */
export type WallMs = number

/** No clock is further from UTC (ms), and none is known to have stepped twice within twice as long. */
const furthestMs = 15 * millisecondsInHour

const remembered = new Map<string, number>()
const mostRemembered = 1000

/** How far a zone's clock is ahead of UTC (ms). Remembered: each look asks for the same instants again, site by site. */
function aheadIn(zone: string, atMs: Instant): number {
  const key = `${atMs} ${zone}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const ms = tzOffset(zone, new Date(atMs)) * millisecondsInMinute
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, ms)
  return ms
}

/** How far a clock is ahead of UTC (ms). The device's own is asked each time: it may have travelled. */
export const aheadMs = (zone: Zone, atMs: Instant): number =>
  zone === null ? -new Date(atMs).getTimezoneOffset() * millisecondsInMinute : aheadIn(zone, atMs)

/** The midnight with which a clock's date began. */
export function midnightAt(atMs: Instant, zone: Zone): WallMs {
  const wallMs = atMs + aheadMs(zone, atMs)
  return wallMs - (((wallMs % millisecondsInDay) + millisecondsInDay) % millisecondsInDay)
}

/** The minutes after midnight that a clock shows (0 to 1439). */
export const minuteOfDayAt = (atMs: Instant, zone: Zone): number =>
  Math.floor((atMs + aheadMs(zone, atMs) - midnightAt(atMs, zone)) / millisecondsInMinute)

/** The instants (epoch ms) at which a clock shows a time: one, two where it went back, none where it went forward over it. */
function showings(wallMs: WallMs, zone: Zone): number[] {
  const [before, after] = [aheadMs(zone, wallMs - furthestMs), aheadMs(zone, wallMs + furthestMs)]
  if (before === after) return [wallMs - before]
  return [wallMs - before, wallMs - after].filter((atMs) => atMs + aheadMs(zone, atMs) === wallMs)
}

/** The instant (epoch ms) of the step over a time that a clock never shows. */
function stepOver(wallMs: WallMs, zone: Zone): number {
  let [early, late] = [wallMs - furthestMs, wallMs + furthestMs]
  const before = aheadMs(zone, early)
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (aheadMs(zone, middle) === before) early = middle
    else late = middle
  }
  return late
}

/**
 * The first instant (epoch ms) at which a clock has reached a time: for one that daylight saving skips, the end of the
 * gap. A later time never gives an earlier instant.
 */
export const firstAtMs = (wallMs: WallMs, zone: Zone): number =>
  showings(wallMs, zone)[0] ?? stepOver(wallMs, zone)

/** Like `firstAtMs`, but for a time that the clock shows twice the second one. */
export const lastAtMs = (wallMs: WallMs, zone: Zone): number =>
  showings(wallMs, zone).at(-1) ?? stepOver(wallMs, zone)
