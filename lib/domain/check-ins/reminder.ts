import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Minutes } from '../time/units'
import { firstAtMs, midnightAt, minuteOfDayAt, type Zone } from '../time/wall-clock'

/** More moments in a day than this are a nuisance (Fitz et al. 2019). */
export const mostMoments = 3

/** What was made of the chosen moments so far. */
export interface Reminded {
  /** Every moment up to here (epoch ms) was reminded of, kept quiet, or before the reminders began. */
  handledMs: Instant
  /** "Tomorrow" was chosen: nothing comes for a moment before this instant (epoch ms). */
  snoozedUntilMs: Instant | null
}

/** No snooze reaches further (ms); one that seems to was made before the clock was set back. */
const longestSnoozeMs = 2 * millisecondsInDay

/** The instants at which a clock shows the moments (minutes after midnight), from the day before to the day after. */
function instantsAround(moments: readonly number[], nowMs: Instant, zone: Zone): number[] {
  const midnight = midnightAt(nowMs, zone)
  // Two days each way: somewhere a zone has left a date out.
  return [-2, -1, 0, 1, 2].flatMap((days) =>
    moments.map((minutes) =>
      firstAtMs(midnight + days * millisecondsInDay + minutes * millisecondsInMinute, zone),
    ),
  )
}

/**
 * The next instant (epoch ms) after `nowMs` at which the clock of a zone shows one of the moments (minutes after
 * midnight); null without any.
 */
function nextReminderMs(moments: readonly number[], nowMs: Instant, zone: Zone): number | null {
  const ahead = instantsAround(moments, nowMs, zone).filter((atMs) => atMs > nowMs)
  return ahead.length > 0 ? Math.min(...ahead) : null
}

const activeSnooze = ({ snoozedUntilMs }: Reminded, nowMs: Instant): number | null =>
  snoozedUntilMs !== null && snoozedUntilMs - nowMs <= longestSnoozeMs ? snoozedUntilMs : null

/** The next instant (epoch ms) at which to remind, past a snooze; null without any moment. */
export const nextToRemindMs = (
  moments: readonly number[],
  { nowMs, zone, reminded }: { nowMs: Instant; zone: Zone; reminded: Reminded },
): number | null => nextReminderMs(moments, Math.max(nowMs, (activeSnooze(reminded, nowMs) ?? 0) - 1), zone)

/**
 * True when a moment has come that nothing was made of yet. Several that passed while the browser was closed or the
 * machine slept are one.
 */
export function reminderIsDue(
  moments: readonly number[],
  { nowMs, zone, reminded }: { nowMs: Instant; zone: Zone; reminded: Reminded },
): boolean {
  const snooze = activeSnooze(reminded, nowMs) ?? 0
  return instantsAround(moments, nowMs, zone).some(
    (atMs) => atMs <= nowMs && atMs > reminded.handledMs && atMs >= snooze,
  )
}

/** The instant (epoch ms) at which the day after that of `nowMs` begins by the clock of a zone. */
export function tomorrowMs(
  nowMs: Instant,
  { zone, dayStartMinutes }: { zone: Zone; dayStartMinutes: Minutes },
): number {
  const midnight = midnightAt(nowMs, zone)
  const starts = [0, 1, 2].map((days) =>
    firstAtMs(midnight + days * millisecondsInDay + dayStartMinutes * millisecondsInMinute, zone),
  )
  return starts.find((atMs) => atMs > nowMs) ?? nowMs + millisecondsInDay
}

/** True within quiet hours by the clock of a zone, which may cross midnight. Equal ends mean no quiet hours. */
export function isQuiet(
  { on, fromMinutes, toMinutes }: { on: boolean; fromMinutes: Minutes; toMinutes: Minutes },
  nowMs: Instant,
  zone: Zone,
): boolean {
  if (!on) return false
  const minutes = minuteOfDayAt(nowMs, zone)
  return fromMinutes <= toMinutes
    ? fromMinutes <= minutes && minutes < toMinutes
    : minutes >= fromMinutes || minutes < toMinutes
}
