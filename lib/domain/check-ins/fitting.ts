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
  /** The family that suits their birthday, if it is near. */
  wish?: Family | null
  /** They are going through a hard time. */
  hardTime?: boolean
  /** The last contact was within a week and felt good (`feltMet`). */
  metLately?: boolean
}

export interface Fitting {
  family: Family
  reason: FittingReason
}

/**
 * After more than this many days without contact, a quality that was noted makes a better beginning than a
 * question.
 */
const lately = 30

// The order of families for a circle when no reason puts another one first.
const plainOrder: Record<'inner' | 'outer', readonly Family[]> = {
  inner: ['catchingUp', 'invitation', 'appreciation', 'playful', 'memory', 'virtualCoffee', 'sharedPage'],
  outer: ['catchingUp', 'memory', 'appreciation', 'sharedPage', 'playful', 'virtualCoffee', 'invitation'],
}
/** The families after these first ones rotate from day to day, so that messages vary. */
const alwaysFirst = 3

/** The most courage (`comfort` of a family) that a proposed message may take with somebody. */
const courageFor = (comfort: Comfort | null): number =>
  comfort === null ? 2 : comfort <= 1 ? 1 : comfort <= 3 ? 2 : 3

/**
 * The families that may be proposed for somebody on a day, the most fitting first, each with its reason.
 * Tender families, and those that take more courage than the comfort with this person allows, are never among
 * them.
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
  // Leaves out merry families for somebody who is having a hard time.
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
