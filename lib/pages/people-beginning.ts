import { Dexie } from 'dexie'
import type { PorchlightDatabase } from '@/lib/data/database'
import { living } from '@/lib/data/reads/living'
import type { Stored } from '@/lib/data/schema'
import { byPerson } from '@/lib/domain/people/by-person'
import { circles, type Person } from '@/lib/domain/people/person'
import type { Acquaintance } from './people'

/** As many rows as a list shows before scrolling. */
const rowsAtFirst = 40

/**
 * The first people of the list, the closest first and then by name, without channels, since reading everybody
 * may take a while. Null when there is nobody, or when all of the first were removed.
 */
export const readBeginning = (db: PorchlightDatabase): PromiseLike<Acquaintance[] | null> =>
  db.transaction('r', ['people', 'contacts'], async () => {
    const people: Person[] = []
    for (const circle of circles) {
      // One request for all of them; removed and merged people are left out here, because a filter would make
      // a request per row.
      const within: Stored<Person>[] = await db.people
        .where('[circle+name]')
        .between([circle, Dexie.minKey], [circle, Dexie.maxKey])
        .limit(2 * rowsAtFirst)
        .toArray()
      const shown = living('people', within).filter(({ mergedInto }) => mergedInto === null)
      people.push(...shown.slice(0, rowsAtFirst - people.length))
      if (people.length >= rowsAtFirst) break
    }
    if (!people.length) return null
    const ids = people.map(({ id }) => id)
    const contacts = living(
      'contacts',
      (await Promise.all(ids.map((id) => db.contacts.where({ personId: id }).toArray()))).flat(),
    )
    const contactsByPerson = byPerson(contacts.sort((a, b) => b.atMs - a.atMs))
    return people.map((person) => ({ person, channels: [], contacts: contactsByPerson.get(person.id) ?? [] }))
  })
