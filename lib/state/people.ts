import { liveQuery } from 'dexie'
import { createStore } from 'zustand/vanilla'
import type { PorchlightDatabase } from '@/lib/data/database'
import { living } from '@/lib/data/living'
import { parseChannel } from '@/lib/data/parse/channel'
import { contactsOf, livingPeople } from '@/lib/data/reads'
import type { Channel } from '@/lib/domain/people/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { Person } from '@/lib/domain/people/person'

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
  /** Reading failed; what was read before stays. */
  problem: unknown
}

function byPerson<T extends { personId: string }>(records: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>()
  for (const record of records) {
    const own = grouped.get(record.personId)
    if (own) own.push(record)
    else grouped.set(record.personId, [record])
  }
  return grouped
}

const allChannels = async (db: PorchlightDatabase) =>
  living('channels', parseChannel, await db.channels.orderBy('id').toArray())

async function readEverybody(db: PorchlightDatabase): Promise<Acquaintance[]> {
  const [people, channels, contacts] = await Promise.all([livingPeople(db), allChannels(db), contactsOf(db)])
  const channelsByPerson = byPerson(channels)
  const contactsByPerson = byPerson(contacts.toReversed())
  return people.map((person) => ({
    person,
    channels: channelsByPerson.get(person.id) ?? [],
    contacts: contactsByPerson.get(person.id) ?? [],
  }))
}

/** A store that mirrors everybody who was not removed; it follows every change, in whatever page, until `stop`. */
export function createPeopleStore(db: PorchlightDatabase) {
  const store = createStore<PeopleState>(() => ({ everybody: null, problem: null, readOnly: false }))
  const following = liveQuery(() => readEverybody(db)).subscribe({
    next: (everybody) => store.setState({ everybody, problem: null, readOnly: db.newerThanCode }),
    error: (problem) => store.setState({ problem }),
  })
  return { ...store, stop: () => following.unsubscribe() }
}

export type PeopleStore = ReturnType<typeof createPeopleStore>
