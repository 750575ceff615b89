import { Dexie } from 'dexie'
import type { PorchlightDatabase } from '@/lib/data/database'
import { living } from '@/lib/data/living'
import { parseContact } from '@/lib/data/parse/contact'
import { parsePerson } from '@/lib/data/parse/person'
import type { Stored } from '@/lib/data/schema'
import { byPerson } from '@/lib/domain/people/by-person'
import { circles, type Person } from '@/lib/domain/people/person'
import type { Acquaintance } from './people'

/** As many as one list shows before one has scrolled. */
const rowsAtFirst = 40

/** So many are read at once quickly enough. */
const fewPeople = 1000

/**
 * The beginning of the list of people, the closest first and then by name, without channels, when there are so many
 * that reading everybody takes a while; null when there are few.
 */
export const readBeginning = (db: PorchlightDatabase): PromiseLike<Acquaintance[] | null> =>
  db.transaction('r', ['people', 'contacts'], async () => {
    if ((await db.people.count()) <= fewPeople) return null
    const people: Person[] = []
    for (const circle of circles) {
      const within: Stored<Person>[] = await db.people
        .where('[circle+name]')
        .between([circle, Dexie.minKey], [circle, Dexie.maxKey])
        .filter(({ deletedAtMs, mergedInto }) => deletedAtMs === null && mergedInto === null)
        .limit(rowsAtFirst - people.length)
        .toArray()
      people.push(...living('people', parsePerson, within))
      if (people.length >= rowsAtFirst) break
    }
    const ids = people.map(({ id }) => id)
    const contacts = living(
      'contacts',
      parseContact,
      await db.contacts.where('personId').anyOf(ids).toArray(),
    )
    const contactsByPerson = byPerson(contacts.sort((a, b) => b.atMs - a.atMs))
    return people.map((person) => ({ person, channels: [], contacts: contactsByPerson.get(person.id) ?? [] }))
  })
