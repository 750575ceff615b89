import { type PorchlightDatabase, steady } from '@/lib/data/database'
import { inPages } from '@/lib/data/in-pages'
import { createRowReader } from '@/lib/data/reads/row-reader'
import { byPerson } from '@/lib/domain/people/by-person'
import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { Person } from '@/lib/domain/people/person'
import { readDatabase } from './database-source'
import type { Source } from './follower'
import { readBeginning } from './people-beginning'

/** A person with their channels and contacts. */
export interface Acquaintance {
  person: Person
  /**
   * All channels, in the order in which they were added; one that could not be parsed has an empty address.
   */
  channels: Channel[]
  /** Newest first. */
  contacts: Contact[]
}

export interface PeopleState {
  /** A newer release wrote the data, which can be read but not changed. */
  readOnly: boolean
  /** Null until the first read is done. */
  everybody: Acquaintance[] | null
  /** The first people of the list, without channels, while many more are still being read; null otherwise. */
  beginning: Acquaintance[] | null
}

/** The rows of everybody at one instant, each table in order of id. */
const rowsOf = (db: PorchlightDatabase) =>
  steady(db, () =>
    db.transaction('r', ['people', 'channels', 'contacts'], () =>
      Promise.all([inPages(db.people), inPages(db.channels), inPages(db.contacts)]),
    ),
  )

/** Reads everybody repeatedly; unchanged records stay the same objects. */
function createReader(db: PorchlightDatabase) {
  const readPeople = createRowReader('people')
  const readChannels = createRowReader('channels')
  const readContacts = createRowReader('contacts')
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

/** Reads everybody who was not removed; the first people of the list are reported ahead of the others. */
export function peopleSource(db: PorchlightDatabase): Source<PeopleState> {
  const readEverybody = createReader(db)
  let wasRead = false
  return ({ told, failed }) => {
    let stop = () => {}
    let isStopped = false
    const followEverybody = () => {
      if (isStopped) return
      stop = readDatabase(readEverybody)({
        told(everybody) {
          // Null: the data changed while it was read, and the next read has started.
          if (!everybody) return
          wasRead = true
          told({ everybody, beginning: null, readOnly: db.newerThanCode })
        },
        failed,
      })
    }
    const tellBeginning = async () => {
      const beginning = await readBeginning(db)
      if (beginning && !isStopped) told({ everybody: null, beginning, readOnly: db.newerThanCode })
    }
    // Whatever makes the first rows fail makes everybody's read fail too, which reports it.
    void (wasRead ? Promise.resolve() : tellBeginning().catch(() => {})).then(followEverybody)
    return () => {
      isStopped = true
      stop()
    }
  }
}
