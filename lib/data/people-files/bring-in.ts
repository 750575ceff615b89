import { type Channel, newChannel } from '@/lib/domain/people/reach/channel'
import { contextIn } from '@/lib/domain/people/context-words'
import type { PeopleImport } from '@/lib/domain/people/people-import'
import type { DateLabel, ImportantDate, Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { createPace, type PaceParts } from '../pace'
import { addAll } from '../write/write-many'
import type { FileDay, ImportedPerson } from './imported-person'
import type { ReadyPerson } from './ready'

function datesOf(deps: Deps, { birthday, anniversary }: ImportedPerson): Person['dates'] {
  const dated: [DateLabel, FileDay | null][] = [
    ['birthday', birthday],
    ['anniversary', anniversary],
  ]
  const dates: [string, ImportantDate][] = dated.flatMap(([label, day]) =>
    day ? [[deps.newId(), { label, text: '', ...day }] as const] : [],
  ) as [string, ImportantDate][]
  return Object.fromEntries(dates)
}

/** The note, followed by what a person has no field for: where they work, and groups that are no context. */
function notesOf({ name, note, organisation, groups }: ImportedPerson): string {
  const others = groups.filter((group) => contextIn(group) === null).join(', ')
  return [note, organisation === name ? '' : organisation, others].filter((text) => text !== '').join('\n')
}

function personOf(
  deps: Deps,
  { person, channels }: ReadyPerson,
  importId: string,
): { person: Person; channels: Channel[] } {
  const id = deps.newId()
  const own = channels.map((channel) => newChannel({ ...channel, id: deps.newId(), personId: id }))
  const contexts = person.groups.map(contextIn).filter((context) => context !== null)
  return {
    channels: own,
    person: {
      ...personDefaults,
      id,
      name: person.name,
      // The farthest circle, until the person says how close they are.
      circle: 'far',
      rhythmDays: null,
      sorting: 'waiting',
      importId,
      contexts: Object.fromEntries(contexts.map((context) => [context, true])),
      dates: datesOf(deps, person),
      notes: notesOf(person),
      preferredChannelId: own.find(({ address }) => address !== '')?.id ?? null,
      addedAtMs: deps.now(),
    },
  }
}

interface BringIn {
  chosen: readonly ReadyPerson[]
  /** The file's name. */
  source: string
  counts: Pick<PeopleImport['counts'], 'known' | 'unreadable'>
}

/** The share of the progress bar for making the records; writing them takes the rest. */
const makingShare = 0.1

/**
 * Adds people with their channels in one transaction, all or nothing; nobody gets a rhythm before being given
 * a circle. Returns the import's id, by which `undoPeopleImport` undoes it. Rejects when cancelled; nothing
 * has changed then.
 */
export async function bringIn(
  db: PorchlightDatabase,
  deps: Deps,
  { chosen, source, counts }: BringIn,
  { signal, onProgress }: PaceParts = {},
): Promise<string> {
  const pace = createPace({ signal, onProgress: (done) => onProgress?.(done * makingShare) })
  const id = deps.newId()
  const people: Person[] = []
  const channels: Channel[] = []
  for (const one of chosen) {
    const made = personOf(deps, one, id)
    people.push(made.person)
    for (const channel of made.channels) channels.push(channel)
    await pace(people.length / chosen.length)
  }
  const noted: PeopleImport = { id, atMs: deps.now(), source, counts: { ...counts, added: people.length } }
  await addAll(db, deps, { imports: [noted], people, channels }, (done) => {
    signal?.throwIfAborted()
    onProgress?.(makingShare + done * (1 - makingShare))
  })
  return id
}
