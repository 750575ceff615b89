import { addToDay, type Day, daysBetween } from '../time/day'
import type { Instant } from '../time/units'

/** A hard time that somebody is going through, and when the person asked after it. */
export interface HardTime {
  id: string
  personId: string
  /** In the person's own words. */
  what: string
  beganDay: Day
  /** Null while it lasts. */
  endedDay: Day | null
  /** When the two-day follow-up was answered, by asking or by skipping it; null: not yet. */
  answeredTwoDaysAtMs: Instant | null
  answeredOneWeekAtMs: Instant | null
  answeredThreeWeeksAtMs: Instant | null
}

const followUps = ['two-days', 'one-week', 'three-weeks'] as const
export type FollowUp = (typeof followUps)[number]

const dueAfterDays: Record<FollowUp, number> = { 'two-days': 2, 'one-week': 7, 'three-weeks': 21 }

/** After this many days there are no more follow-ups. */
const lastDay = 35

/** True on a day on which the hard time lasts and is recent enough. */
export const isHardOn = ({ beganDay, endedDay }: HardTime, day: Day): boolean =>
  beganDay <= day && (endedDay === null || day < endedDay) && daysBetween(beganDay, day) <= lastDay

/** For each follow-up the field that holds when it was answered. */
export const answeredField = {
  'two-days': 'answeredTwoDaysAtMs',
  'one-week': 'answeredOneWeekAtMs',
  'three-weeks': 'answeredThreeWeeksAtMs',
} as const satisfies Record<FollowUp, keyof HardTime>

/**
 * The follow-up due on a day, or null. A missed follow-up is dropped once a later one was due or answered, so
 * that nobody is asked after twice in a row.
 */
export function followUpDue(hardTime: HardTime, day: Day): FollowUp | null {
  if (hardTime.endedDay !== null && hardTime.endedDay <= day) return null
  const since = daysBetween(hardTime.beganDay, day)
  if (since > lastDay) return null
  const reached = followUps.findLast((one) => since >= dueAfterDays[one])
  if (!reached) return null
  const later = followUps.slice(followUps.indexOf(reached))
  return later.some((one) => hardTime[answeredField[one]] !== null) ? null : reached
}

/** Since which day the due follow-up has been due; null when none is due. */
export function followUpSince(hardTime: HardTime, day: Day): Day | null {
  const due = followUpDue(hardTime, day)
  return due && addToDay(hardTime.beganDay, dueAfterDays[due])
}
