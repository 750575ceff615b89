import { liveQuery } from 'dexie'
import type { PorchlightDatabase } from '@/lib/data/database'
import { checkInsSince, contactsSince } from '@/lib/data/reads'
import { byPerson } from '@/lib/domain/people/by-person'
import { lookBackDays } from '@/lib/domain/people/give-and-take/between'
import { giveAndTake, type Overall } from '@/lib/domain/people/give-and-take/overall'
import { addToDay, dayStartMs, type Day } from '@/lib/domain/time/day'

/** How it went with everybody of whom something was noted in the last half year, up to a day. */
export async function readGiveAndTake(
  db: PorchlightDatabase,
  { day, dayStartMinutes }: { day: Day; dayStartMinutes: number },
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

/** Tells how it goes with everybody, now and after every change. Answers how to stop. */
export function followGiveAndTake(
  db: PorchlightDatabase,
  asked: { day: Day; dayStartMinutes: number },
  { heard, onProblem }: { heard: (overall: Overall) => void; onProblem: (problem: unknown) => void },
): () => void {
  const following = liveQuery(() => readGiveAndTake(db, asked)).subscribe({ next: heard, error: onProblem })
  return () => following.unsubscribe()
}
