import { addDays } from 'date-fns/addDays'

/** Longer than any step that a zone's clock ever made (Apia left out a whole day in 2011), in milliseconds. */
const longestStepMs = 25 * 3_600_000
/** Within this (ms) after an instant a clock that goes back shows the same time again. */
const soonMs = 3 * 3_600_000

const offsetMs = (atMs: number) => -new Date(atMs).getTimezoneOffset() * 60_000
const shows = (atMs: number) => new Date(atMs).getHours() * 60 + new Date(atMs).getMinutes()

const plain = (date: Date, minutes: number) =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate(), 0, minutes).getTime()

/** The instant at which the clock last stepped before `atMs`. */
function stepBefore(atMs: number): number {
  const after = offsetMs(atMs)
  let [early, late] = [atMs - longestStepMs, atMs]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (offsetMs(middle) === after) late = middle
    else early = middle
  }
  return late
}

/**
 * The first instant (epoch ms) on a calendar date at which the local clock has reached so many minutes after
 * midnight: for a time that daylight saving skips, the end of the gap. A later time never gives an earlier instant.
 */
export function firstAtMs(date: Date, minutes: number): number {
  const atMs = plain(date, minutes)
  return shows(atMs) === minutes % 1440 ? atMs : stepBefore(atMs)
}

/** Like `firstAtMs`, but for a time that the clock shows twice the second one. */
export function lastAtMs(date: Date, minutes: number): number {
  const atMs = firstAtMs(date, minutes)
  const backMs = offsetMs(atMs) - offsetMs(atMs + soonMs)
  return backMs > 0 && shows(atMs + backMs) === minutes % 1440 ? atMs + backMs : atMs
}

/** The calendar date, so many days after that of an instant (epoch ms). */
export const dateAt = (atMs: number, days: number): Date => addDays(new Date(atMs), days)
