import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Minutes } from '../time/units'
import { firstAtMs, midnightAt, minuteOfDayAt, type Zone } from '../time/wall-clock'

/** More moments a day than this annoy (Fitz et al. 2019). */
export const mostMoments = 3

/** How far the chosen reminder moments were handled. */
export interface Reminded {
  /** Every moment up to this instant (epoch ms) was shown, muted, or before reminders were turned on. */
  handledMs: Instant
  /** "Tomorrow" was chosen: no reminder before this instant (epoch ms). */
  snoozedUntilMs: Instant | null
}

/** The longest snooze (ms); a longer one can only come from before the clock was set back. */
const longestSnoozeMs = 2 * millisecondsInDay

/** The instants of the moments (minutes after midnight in a zone), from two days before to two days after. */
function instantsAround(moments: readonly number[], nowMs: Instant, zone: Zone): number[] {
  const midnight = midnightAt(nowMs, zone)
  // Two days each way, since a zone may have left out a date.
  return [-2, -1, 0, 1, 2].flatMap((days) =>
    moments.map((minutes) =>
      firstAtMs(midnight + days * millisecondsInDay + minutes * millisecondsInMinute, zone),
    ),
  )
}

/**
 * The next instant (epoch ms) after `nowMs` at which a zone's clock shows one of the moments (minutes after
 * midnight); null without moments.
 */
function nextReminderMs(moments: readonly number[], nowMs: Instant, zone: Zone): number | null {
  const ahead = instantsAround(moments, nowMs, zone).filter((atMs) => atMs > nowMs)
  return ahead.length > 0 ? Math.min(...ahead) : null
}

const activeSnooze = ({ snoozedUntilMs }: Reminded, nowMs: Instant): number | null =>
  snoozedUntilMs !== null && snoozedUntilMs - nowMs <= longestSnoozeMs ? snoozedUntilMs : null

/** The next instant (epoch ms) at which to remind, after any snooze; null without moments. */
export const nextToRemindMs = (
  moments: readonly number[],
  { nowMs, zone, reminded }: { nowMs: Instant; zone: Zone; reminded: Reminded },
): number | null => nextReminderMs(moments, Math.max(nowMs, (activeSnooze(reminded, nowMs) ?? 0) - 1), zone)

/**
 * True when a moment has passed that was not handled yet. Several that passed while the browser was closed or
 * the machine slept count as one.
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

/** The instant (epoch ms) at which the next day begins in a zone. */
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

/** True within quiet hours in a zone; they may cross midnight. Equal ends mean no quiet hours. */
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
