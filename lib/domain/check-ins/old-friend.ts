import type { Contact } from '../people/contact'
import type { Person } from '../people/person'
import { dayOf, daysBetween, type Day } from '../time/day'
import type { Minutes } from '../time/units'

/** Days without contact after which somebody counts as an old friend. */
const oldFriendDays = 120

/** True for somebody without contact for that long; in the far circle also when no contact was ever noted. */
export function isOldFriend(
  { circle }: Pick<Person, 'circle'>,
  contacts: readonly Pick<Contact, 'atMs'>[],
  { day, dayStartMinutes = 240 }: { day: Day; dayStartMinutes?: Minutes },
): boolean {
  if (contacts.length === 0) return circle === 'far'
  const last = dayOf(Math.max(...contacts.map(({ atMs }) => atMs)), dayStartMinutes)
  return daysBetween(last, day) >= oldFriendDays
}
