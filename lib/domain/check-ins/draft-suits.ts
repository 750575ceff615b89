import type { Circle } from '../people/person'
import type { Days } from '../time/units'
import type { Family } from './check-in'
import type { Season } from './reasons'

/** What is known about the person a message is for; a missing field is unknown. */
export interface Surroundings {
  circle?: Circle
  /** Days since the last contact; null: none was noted. */
  quietDays?: Days | null
  season?: Season | null
}

interface Suits {
  /** Suits only after so many days without contact, and then suits well. */
  quietDays?: Days
  season?: Season
  /** Suits these circles well; for other circles it is one of many. */
  circles?: readonly Circle[]
}

/** From so many days without contact on, a draft may say that it has been a while. */
export const longQuietDays = 60

const afterLong = { quietDays: longQuietDays }

// By index in the family's catalogue. A draft without an entry always suits.
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

/** Whether a draft must not be used (`no`), may come first (`well`) or is one of many. */
export function suitsDraft(family: Family, index: number, around: Surroundings): 'no' | 'well' | 'yes' {
  const wants = suits[family]?.[index]
  if (!wants) return 'yes'
  if (wants.season) return wants.season === around.season ? 'yes' : 'no'
  if (wants.quietDays !== undefined) return (around.quietDays ?? 0) >= wants.quietDays ? 'well' : 'no'
  return around.circle && wants.circles?.includes(around.circle) ? 'well' : 'yes'
}
