import type { Circle } from '../people/person'
import type { Days } from '../time/units'
import type { Family } from './check-in'
import type { Season } from './reasons'

/** What is known around a message. What is left out is not known. */
export interface Surroundings {
  circle?: Circle
  /** Days since the last contact; null: none was noted. */
  quietDays?: Days | null
  season?: Season | null
}

interface Suits {
  /** Only said after so many days of silence; then it suits well. */
  quietDays?: Days
  season?: Season
  /** Suits well in these circles; elsewhere it is one of many. */
  circles?: readonly Circle[]
}

/** From so many days on one may say that it has been a while. */
export const longQuietDays = 60

const afterLong = { quietDays: longQuietDays }

// By place in the catalogue. A draft that is not here suits always.
const suits: Partial<Record<Family, Record<number, Suits>>> = {
  catchingUp: {
    6: afterLong,
    8: afterLong,
    9: { circles: ['wider', 'far'] },
    12: { season: 'spring' },
    13: { season: 'summer' },
    14: { season: 'autumn' },
    15: { season: 'winter' },
  },
  virtualCoffee: { 5: { circles: ['wider', 'far'] } },
  memory: { 9: afterLong },
}

/** Whether a draft may be said (`no`), may come first (`well`) or is one of many. */
export function suitsDraft(family: Family, index: number, around: Surroundings): 'no' | 'well' | 'yes' {
  const wants = suits[family]?.[index]
  if (!wants) return 'yes'
  if (wants.season) return wants.season === around.season ? 'yes' : 'no'
  if (wants.quietDays !== undefined) return (around.quietDays ?? 0) >= wants.quietDays ? 'well' : 'no'
  return around.circle && wants.circles?.includes(around.circle) ? 'well' : 'yes'
}
