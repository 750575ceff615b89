import type { PorchlightDatabase } from '@/lib/data/database'
import { checkInsSince, checkInsWith, contactsOf, contactsSince } from '@/lib/data/reads/reads'
import { byPerson } from '@/lib/domain/people/by-person'
import { balanceOf, type Balance, lookBackDays } from '@/lib/domain/people/give-and-take/balance'
import { giveAndTake, type Overall } from '@/lib/domain/people/give-and-take/overall'
import { addToDay, dayStartMs, type Day } from '@/lib/domain/time/day'
import type { Minutes } from '@/lib/domain/time/units'

export interface UpToDay {
  day: Day
  dayStartMinutes: Minutes
}

/** The balance with everybody about whom something was noted in the half year up to a day. */
export async function readGiveAndTake(
  db: PorchlightDatabase,
  { day, dayStartMinutes }: UpToDay,
): Promise<Overall> {
  const sinceMs = dayStartMs(addToDay(day, 1 - 2 * lookBackDays), dayStartMinutes)
  const [contacts, checkIns] = await Promise.all([contactsSince(db, sinceMs), checkInsSince(db, sinceMs)])
  const [contactsByPerson, checkInsByPerson] = [byPerson(contacts), byPerson(checkIns)]
  const people = [...new Set([...contactsByPerson.keys(), ...checkInsByPerson.keys()])].map((id) => ({
    id,
    contacts: contactsByPerson.get(id) ?? [],
    checkIns: checkInsByPerson.get(id) ?? [],
  }))
  return giveAndTake({ people, day, dayStartMinutes })
}

/** The balance with one person in the 90 days up to a day. */
export async function readBetween(
  db: PorchlightDatabase,
  { personId, ...asked }: UpToDay & { personId: string },
): Promise<Balance> {
  const [contacts, checkIns] = await Promise.all([contactsOf(db, personId), checkInsWith(db, personId)])
  return balanceOf({ contacts, checkIns, ...asked })
}
