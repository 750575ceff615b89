import type { Contact } from '../people/contact'
import { mayBeSuggested } from '../people/nudge/may-be-suggested'
import { isInner, type Person } from '../people/person'
import { seedOf } from '../people/nudge/seed'
import { dayOf, daysBetween, type Day } from '../time/day'
import type { Minutes } from '../time/units'
import type { CheckIn } from './check-in'
import { isOldFriend } from './old-friend'

type WarmUpPerson = Pick<Person, 'id' | 'name' | 'kind' | 'circle' | 'resting' | 'goodbye' | 'mergedInto'>

export interface WarmUpInput {
  /** The person about to be written to. */
  person: WarmUpPerson
  /** Other people with their contacts; at least those who may be current friends. */
  others: readonly { person: WarmUpPerson; contacts: readonly Contact[] }[]
  /** All contacts with the person. */
  contacts: readonly Contact[]
  checkIns: readonly CheckIn[]
  day: Day
  dayStartMinutes?: Minutes
}

/** Contact within so many days makes somebody a current friend. */
export const currentFriendDays = 30
/** The warm-up is chosen among this many of the nearest friends. */
export const warmUpsConsidered = 3

/** True for those to whom a line is easy: close or near, not a group, and neither resting nor gone. */
export const mayWarmUp = (person: WarmUpPerson): boolean =>
  isInner(person.circle) && person.kind !== 'group' && mayBeSuggested(person)

/**
 * Somebody to write a line to before writing to an old friend: in the circles close or near and in touch
 * within 30 days. Null when the person is no old friend, nobody is current, or somebody else was written to
 * today, which already was the warm-up (Aknin & Sandstrom 2024). Does not change during a day.
 */
export function warmUpFor(input: WarmUpInput): Pick<Person, 'id' | 'name'> | null {
  const { person, others, contacts, checkIns, day, dayStartMinutes = 240 } = input
  if (person.kind === 'group' || !isOldFriend(person, contacts, input)) return null
  const wroteToday = checkIns.some(
    (one) =>
      one.personId !== person.id && one.went !== 'no' && dayOf(one.openedAtMs, dayStartMinutes) === day,
  )
  if (wroteToday) return null
  const current = others.flatMap((one) => {
    if (one.person.id === person.id || !mayWarmUp(one.person)) return []
    const lastMs = Math.max(0, ...one.contacts.map(({ atMs }) => atMs))
    const days = daysBetween(dayOf(lastMs, dayStartMinutes), day)
    return days >= 0 && days <= currentFriendDays ? [{ person: one.person, lastMs }] : []
  })
  const nearest = current.toSorted(
    (a, b) =>
      Number(b.person.circle === 'close') - Number(a.person.circle === 'close') || b.lastMs - a.lastMs,
  )
  const few = nearest.slice(0, warmUpsConsidered)
  const chosen = few[few.length ? seedOf(`${day}${person.id}`) % few.length : 0]
  return chosen ? { id: chosen.person.id, name: chosen.person.name } : null
}
