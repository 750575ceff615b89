import { tzOffset } from '@date-fns/tz/tzOffset'
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from './units'

/** A time zone: an IANA name (`Europe/Berlin`), or null for the device's own. */
export type Zone = string | null

/** A local wall-clock time, as the epoch ms at which a clock in UTC would show it. */
export type WallMs = number

/**
 * No zone's offset from UTC (ms) is larger, and none is known to have changed twice within twice this time.
 */
const furthestMs = 15 * millisecondsInHour

const remembered = new Map<string, number>()
const mostRemembered = 1000

/**
 * How far a zone's clock is ahead of UTC (ms). Memoised, because each look asks for the same instants site by
 * site.
 */
function aheadIn(zone: string, atMs: Instant): number {
  const key = `${atMs} ${zone}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const ms = tzOffset(zone, new Date(atMs)) * millisecondsInMinute
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, ms)
  return ms
}

/**
 * How far a zone's clock is ahead of UTC (ms). The device's own is never memoised, since the device may have
 * travelled.
 */
export const aheadMs = (zone: Zone, atMs: Instant): number =>
  zone === null ? -new Date(atMs).getTimezoneOffset() * millisecondsInMinute : aheadIn(zone, atMs)

/** The midnight at which a clock's present date began. */
export function midnightAt(atMs: Instant, zone: Zone): WallMs {
  const wallMs = atMs + aheadMs(zone, atMs)
  return wallMs - (((wallMs % millisecondsInDay) + millisecondsInDay) % millisecondsInDay)
}

/** The minutes after midnight (0 to 1439) in a zone. */
export const minuteOfDayAt = (atMs: Instant, zone: Zone): number =>
  Math.floor((atMs + aheadMs(zone, atMs) - midnightAt(atMs, zone)) / millisecondsInMinute)

/**
 * The instants (epoch ms) at which a clock shows a time: usually one, two where it went back, none where it
 * skipped the time.
 */
function showings(wallMs: WallMs, zone: Zone): number[] {
  const [before, after] = [aheadMs(zone, wallMs - furthestMs), aheadMs(zone, wallMs + furthestMs)]
  if (before === after) return [wallMs - before]
  return [wallMs - before, wallMs - after].filter((atMs) => atMs + aheadMs(zone, atMs) === wallMs)
}

/** The instant (epoch ms) of the change that skips a local time. */
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
 * The first instant (epoch ms) at which a clock has reached a local time; for a time that daylight saving
 * skips, the end of the gap. Monotonic: a later time never gives an earlier instant.
 */
export const firstAtMs = (wallMs: WallMs, zone: Zone): number =>
  showings(wallMs, zone)[0] ?? stepOver(wallMs, zone)

/** Like `firstAtMs`, but the second instant for a time that the clock shows twice. */
export const lastAtMs = (wallMs: WallMs, zone: Zone): number =>
  showings(wallMs, zone).at(-1) ?? stepOver(wallMs, zone)
