import type { Days } from '../time/units'
import { mayBeSuggested } from './nudge/may-be-suggested'
import type { Circle, Person } from './person'

const proposedDays: Record<Circle, number> = { close: 14, near: 30, wider: 90, far: 180 }

/** The rhythms on offer, in days, the shortest first. Any other number may be typed. */
const rhythms = [7, 14, 30, 60, 90, 180, 365] as const

/** The rhythm proposed for a circle, in days. The person may choose any other, or none. */
export const rhythmFor = (circle: Circle): number => proposedDays[circle]

/** The next longer rhythm on offer (days); null when there is none. */
export const slowerThan = (rhythmDays: Days): number | null =>
  rhythms.find((days) => days > rhythmDays) ?? null

/** How many contacts a week the rhythms add up to. People who are never suggested add nothing. */
export const weeklyLoad = (
  people: readonly Pick<Person, 'rhythmDays' | 'resting' | 'goodbye' | 'mergedInto'>[],
): number =>
  people.reduce(
    (sum, one) => sum + (one.rhythmDays !== null && mayBeSuggested(one) ? 7 / one.rhythmDays : 0),
    0,
  )
