import type { LeapDay } from './dates'
import type { Rest } from './nudge/rest'

/** The person's choices about nudges. */
export interface PeopleSettings {
  /** People suggested a day, 1 to 3. */
  perDay: number
  /** How many contacts a week the person has room for; null: not said. */
  weeklyCapacity: number | null
  /** Rests of everybody: nobody is suggested, and every rhythm's clock stops. */
  rests: Rest[]
  leapDay: LeapDay
  /** Whether to show who begins contact and who answers. */
  giveAndTake: boolean
}
