import { type Circle, type Comfort, isInner } from '../people/person'
import { seedOf } from '../people/nudge/seed'
import type { Day } from '../time/day'
import type { Days } from '../time/units'
import { families, type Family } from './check-in'
import { longQuietDays } from './draft-suits'
import { familyTraits, isWish } from './families'
import type { FittingReason } from './reasons'

export interface FittingInput {
  person: { id: string; circle: Circle; comfort: Comfort | null; nextTime: string; valued: string }
  day: Day
  /** Days since the last contact; null: none was noted. */
  quietDays: Days | null
  /** The family that their birthday asks for. */
  wish?: Family | null
  /** They are going through a hard time. */
  hardTime?: boolean
  /** The last contact was within a week, and one felt met in it. */
  metLately?: boolean
}

export interface Fitting {
  family: Family
  reason: FittingReason
}

/** Past this many days a quality that one noted is a better beginning than a question out of the blue. */
const lately = 30

// In what order the families suit a circle when nothing speaks for another one.
const plainOrder: Record<'inner' | 'outer', readonly Family[]> = {
  inner: ['catchingUp', 'invitation', 'appreciation', 'playful', 'memory', 'virtualCoffee', 'sharedPage'],
  outer: ['catchingUp', 'memory', 'appreciation', 'sharedPage', 'playful', 'virtualCoffee', 'invitation'],
}
/** The order of those after these turns from day to day, so that not all messages are of a kind. */
const alwaysFirst = 3

/** How much courage a message may ask for that is proposed for somebody (`comfort` of the family at most). */
const courageFor = (comfort: Comfort | null): number =>
  comfort === null ? 2 : comfort <= 1 ? 1 : comfort <= 3 ? 2 : 3

/**
 * The families that may be proposed for somebody on a day, the most fitting first, each with its reason. A tender one
 * is never among them, nor one that asks for more than the comfort with this person allows.
 */
export function fittingFamilies(input: FittingInput): Fitting[] {
  const { person, day, quietDays, wish = null, hardTime = false, metLately = false } = input
  const found: Fitting[] = []
  const put = (family: Family, reason: FittingReason) => {
    if (!found.some((one) => one.family === family)) found.push({ family, reason })
  }
  if (wish) put(wish, 'date')
  if (hardTime) {
    put('listening', 'hardTime')
    put('offeringHelp', 'hardTime')
  }
  if (person.nextTime.trim()) put('catchingUp', 'nextTime')
  if (metLately) put('thanks', 'metLately')
  const isLong = (quietDays ?? 0) >= longQuietDays
  if (isLong) {
    put('catchingUp', 'longQuiet')
    put('memory', 'longQuiet')
  }
  const plain = plainOrder[isInner(person.circle) ? 'inner' : 'outer']
  put('catchingUp', 'plain')
  if (person.valued.trim() && quietDays !== null && quietDays < lately) put('appreciation', 'valued')
  // Nothing merry for somebody who is having a hard time.
  const turning = plain.slice(alwaysFirst).filter((family) => !(hardTime && family === 'playful'))
  const turn = turning.length ? seedOf(`${day}${person.id}`) % turning.length : 0
  for (const family of [
    ...plain.slice(0, alwaysFirst),
    ...turning.slice(turn),
    ...turning.slice(0, turn),
    ...families,
  ])
    put(family, 'plain')
  const most = courageFor(person.comfort)
  return found.filter(({ family, reason }) => {
    const { comfort, tender } = familyTraits[family]
    if (tender || comfort > most || (isWish(family) && reason !== 'date')) return false
    return family !== 'thanks' || reason === 'metLately'
  })
}
