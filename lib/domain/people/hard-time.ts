import { addToDay, type Day, daysBetween } from '../time/day'
import type { Instant } from '../time/units'

/** Something hard that somebody is going through, and when one asked after it. */
export interface HardTime {
  id: string
  personId: string
  /** What it is, in one's own words. */
  what: string
  beganDay: Day
  /** Null while it lasts. */
  endedDay: Day | null
  /** When the follow-up of two days was answered, whether by asking or by letting it be; null: not yet. */
  answeredTwoDaysAtMs: Instant | null
  answeredOneWeekAtMs: Instant | null
  answeredThreeWeeksAtMs: Instant | null
}

const followUps = ['two-days', 'one-week', 'three-weeks'] as const
export type FollowUp = (typeof followUps)[number]

const dueAfterDays: Record<FollowUp, number> = { 'two-days': 2, 'one-week': 7, 'three-weeks': 21 }

/** Past this many days nobody is reminded of it any more. */
const lastDay = 35

/** True for a day on which it lasts and is not long past. */
export const isHardOn = ({ beganDay, endedDay }: HardTime, day: Day): boolean =>
  beganDay <= day && (endedDay === null || day < endedDay) && daysBetween(beganDay, day) <= lastDay

/** The field that says when a follow-up was answered. */
export const answeredField = {
  'two-days': 'answeredTwoDaysAtMs',
  'one-week': 'answeredOneWeekAtMs',
  'three-weeks': 'answeredThreeWeeksAtMs',
} as const satisfies Record<FollowUp, keyof HardTime>

/**
 * The follow-up to make on a day, or null. One that was missed is not made up for once a later one was due or
 * answered: nobody is asked after twice in a row.
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

/** Since when the follow-up that is due on a day has been due; null when none is. */
export function followUpSince(hardTime: HardTime, day: Day): Day | null {
  const due = followUpDue(hardTime, day)
  return due && addToDay(hardTime.beganDay, dueAfterDays[due])
}
