import type { ManyPorts, PaceParts } from '@/lib/app/ports'
import { broughtPerson } from '@/lib/domain/people/import/brought-person'
import type { PeopleImport } from '@/lib/domain/people/import/people-import'
import type { ReadyPerson } from '@/lib/domain/people/import/ready-person'
import type { Person } from '@/lib/domain/people/person'
import type { Channel } from '@/lib/domain/people/reach/channel'

interface BringIn {
  chosen: readonly ReadyPerson[]
  /** The file's name. */
  source: string
  counts: Pick<PeopleImport['counts'], 'known' | 'unreadable'>
}

/** The share of the progress bar for making the records; writing them takes the rest. */
const makingShare = 0.1

/**
 * Adds people with their channels in one transaction, all or nothing. Returns the import's id, by which
 * `undoPeopleImport` undoes it. Rejects when cancelled; nothing has changed then.
 */
export async function bringInPeople(
  { many, now, newId, createPace }: Pick<ManyPorts, 'many' | 'now' | 'newId' | 'createPace'>,
  { chosen, source, counts }: BringIn,
  { signal, onProgress }: PaceParts = {},
): Promise<string> {
  const pace = createPace({ signal, onProgress: (done) => onProgress?.(done * makingShare) })
  const id = newId()
  const people: Person[] = []
  const channels: Channel[] = []
  for (const one of chosen) {
    const made = broughtPerson(one, { importId: id, nowMs: now(), newId })
    people.push(made.person)
    for (const channel of made.channels) channels.push(channel)
    await pace(people.length / chosen.length)
  }
  const noted: PeopleImport = { id, atMs: now(), source, counts: { ...counts, added: people.length } }
  await many.run((records) =>
    records.add({ imports: [noted], people, channels }, (done) => {
      signal?.throwIfAborted()
      onProgress?.(makingShare + done * (1 - makingShare))
    }),
  )
  return id
}
