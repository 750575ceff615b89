import type { LeapDay } from './dates'
import type { Rest } from './nudge/rest'

/** What the person chose about being put in mind of people. */
export interface PeopleSettings {
  /** How many people a day, 1 to 3. */
  perDay: number
  /** How many contacts a week there is room for; null: not said. */
  weeklyCapacity: number | null
  /** When everybody rests: nobody is suggested, and every clock stands still. */
  rests: Rest[]
  leapDay: LeapDay
  /** Whether it is said who begins and who answers. */
  giveAndTake: boolean
}
