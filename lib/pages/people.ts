import { liveQuery, type Subscription } from 'dexie'
import { createStore } from 'zustand/vanilla'
import { type PorchlightDatabase, steady } from '@/lib/data/database'
import { inPages } from '@/lib/data/in-pages'
import { parseChannel } from '@/lib/data/parse/channel'
import { parseContact } from '@/lib/data/parse/contact'
import { parsePerson } from '@/lib/data/parse/person'
import { createRowReader } from '@/lib/data/row-reader'
import { byPerson } from '@/lib/domain/people/by-person'
import type { Channel } from '@/lib/domain/people/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { Person } from '@/lib/domain/people/person'
import { readBeginning } from './people-beginning'

/** Somebody with what belongs to them. */
export interface Acquaintance {
  person: Person
  /** All of them, in the order they were added; one that could not be read has an empty address. */
  channels: Channel[]
  /** Newest first. */
  contacts: Contact[]
}

export interface PeopleState {
  /** A newer release wrote the data: it can be read here and not changed. */
  readOnly: boolean
  /** Null until they were read once. */
  everybody: Acquaintance[] | null
  /** The first of the list, without channels, while a great many are still being read; null otherwise. */
  beginning: Acquaintance[] | null
  /** Reading failed; what was read before stays. */
  problem: unknown
}

/** Everybody as they are at one instant, each table in the order of its ids. */
const rowsOf = (db: PorchlightDatabase) =>
  steady(db, () =>
    db.transaction('r', ['people', 'channels', 'contacts'], () =>
      Promise.all([inPages(db.people), inPages(db.channels), inPages(db.contacts)]),
    ),
  )

/** Reads everybody, again and again: what did not change stays the same object. */
function createReader(db: PorchlightDatabase) {
  const readPeople = createRowReader('people', parsePerson)
  const readChannels = createRowReader('channels', parseChannel)
  const readContacts = createRowReader('contacts', parseContact)
  return async (): Promise<Acquaintance[] | null> => {
    const rows = await rowsOf(db)
    const people = await readPeople(rows[0])
    const channels = people && (await readChannels(rows[1]))
    const contacts = channels && (await readContacts(rows[2]))
    if (!contacts) return null
    const channelsByPerson = byPerson(channels)
    const contactsByPerson = byPerson(contacts.sort((a, b) => a.atMs - b.atMs).reverse())
    return people
      .filter(({ mergedInto }) => mergedInto === null)
      .map((person) => ({
        person,
        channels: channelsByPerson.get(person.id) ?? [],
        contacts: contactsByPerson.get(person.id) ?? [],
      }))
  }
}

/** A store that mirrors everybody who was not removed; it follows every change, in whatever page, until `stop`. */
export function createPeopleStore(db: PorchlightDatabase) {
  const store = createStore<PeopleState>(() => ({
    everybody: null,
    beginning: null,
    problem: null,
    readOnly: false,
  }))
  const readEverybody = createReader(db)
  let following: Subscription | undefined
  let stopped = false
  const follow = () => {
    if (stopped) return
    following = liveQuery(readEverybody).subscribe({
      // Null: what is there changed while it was read, and the next reading is on its way.
      next: (everybody) =>
        everybody &&
        store.setState({ everybody, beginning: null, problem: null, readOnly: db.newerThanCode }),
      error: (problem) => store.setState({ problem }),
    })
  }
  // What keeps the beginning from being read keeps everybody from it too, and is told then.
  readBeginning(db)
    .then(
      (beginning) => store.setState({ beginning }),
      () => {},
    )
    .then(follow)
  return {
    ...store,
    stop() {
      stopped = true
      following?.unsubscribe()
    },
  }
}

export type PeopleStore = ReturnType<typeof createPeopleStore>
