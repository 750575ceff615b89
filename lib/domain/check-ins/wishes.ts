import { type LeapDay, nearDates } from '../people/dates'
import type { NudgeReason } from '../people/nudge/nudge-record'
import type { Person } from '../people/person'
import type { Day } from '../time/day'
import type { Family } from './check-in'

interface WishInput {
  person: Pick<Person, 'dates' | 'circle'>
  day: Day
  /**
   * The day of the last contact; null: none was noted. After contact on the birthday or since, no wish is
   * needed.
   */
  talked?: Day | null
  leapDay?: LeapDay
}

/** The family of messages for somebody's birthday: on the day itself, then belated for five days; otherwise null. */
export function wishFor({
  person,
  day,
  talked = null,
  leapDay,
}: WishInput): Extract<Family, 'birthday' | 'belated'> | null {
  const date = nearDates(person, day, leapDay).find(
    ({ label, inDays }) => label === 'birthday' && inDays <= 0,
  )
  if (!date || (talked !== null && talked >= date.on)) return null
  return date.inDays === 0 ? 'birthday' : 'belated'
}

/** The same for somebody who was suggested, from the reason that was given. */
export const wishIn = (reason: NudgeReason): ReturnType<typeof wishFor> => {
  if (reason.kind !== 'date' || reason.label !== 'birthday' || reason.inDays > 0) return null
  return reason.inDays === 0 ? 'birthday' : 'belated'
}
