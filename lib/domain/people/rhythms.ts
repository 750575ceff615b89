import type { Days } from '../time/units'
import { mayBeSuggested } from './nudge/may-be-suggested'
import type { Circle, Person } from './person'

const proposedDays: Record<Circle, number> = { close: 14, near: 30, wider: 90, far: 180 }

/** The rhythms to choose from, in days, the quickest first. Any other number may be typed. */
const rhythms = [7, 14, 30, 60, 90, 180, 365] as const

/** The rhythm to propose for a circle, in days. A proposal: the person may choose any other, or none. */
export const rhythmFor = (circle: Circle): number => proposedDays[circle]

/** The next slower of the rhythms to choose from; null when it is as slow as they go. */
export const slowerThan = (rhythmDays: Days): number | null =>
  rhythms.find((days) => days > rhythmDays) ?? null

/** How many contacts a week the rhythms add up to. Who is never suggested adds nothing. */
export const weeklyLoad = (
  people: readonly Pick<Person, 'rhythmDays' | 'resting' | 'goodbye' | 'mergedInto'>[],
): number =>
  people.reduce(
    (sum, one) => sum + (one.rhythmDays !== null && mayBeSuggested(one) ? 7 / one.rhythmDays : 0),
    0,
  )
