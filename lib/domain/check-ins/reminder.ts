import { addDays } from 'date-fns/addDays'

/** A reminder that comes later than this (ms) after its moment is left out: the moment has passed. */
export const lateByMs = 60 * 60_000

const onDate = (date: Date, atMinutes: number) =>
  new Date(date).setHours(Math.floor(atMinutes / 60), atMinutes % 60, 0, 0)

/** The next instant (epoch ms) after `nowMs` at which the local clock shows `atMinutes` after midnight. */
export function nextReminderMs(atMinutes: number, nowMs: number): number {
  const today = onDate(new Date(nowMs), atMinutes)
  return today > nowMs ? today : onDate(addDays(new Date(nowMs), 1), atMinutes)
}

/** True from the chosen moment until an hour after it. */
export function reminderIsDue(atMinutes: number, nowMs: number): boolean {
  const sinceMs = [0, -1].map((days) => nowMs - onDate(addDays(new Date(nowMs), days), atMinutes))
  return sinceMs.some((ms) => ms >= 0 && ms <= lateByMs)
}

/** True within quiet hours by the local clock, which may cross midnight. Equal ends mean no quiet hours. */
export function isQuiet(
  hours: { on: boolean; fromMinutes: number; toMinutes: number },
  nowMs: number,
): boolean {
  const { on, fromMinutes, toMinutes } = hours
  const now = new Date(nowMs)
  const minutes = now.getHours() * 60 + now.getMinutes()
  if (!on) return false
  return fromMinutes <= toMinutes
    ? fromMinutes <= minutes && minutes < toMinutes
    : minutes >= fromMinutes || minutes < toMinutes
}
