import { folded } from '@/lib/domain/people/search'
import { type Channel, type NewChannel, takesNumber } from '@/lib/domain/people/reach/channel'
import type { Person } from '@/lib/domain/people/person'
import { type PorchlightDatabase, steady } from '../database'
import { inPages } from '../in-pages'
import { createRowReader } from '../reads/row-reader'
import type { FileDay, ImportedPerson } from './imported-person'

/** The same for every channel that reaches the same place: a number is one, whichever app it opens. */
function channelKey({ kind, address, raw }: Pick<NewChannel, 'kind' | 'address' | 'raw'>): string {
  const where = address || (raw ?? '').replace(/\s+/g, '')
  return `${takesNumber(kind) || where.startsWith('+') ? 'number' : kind} ${where.toLowerCase()}`
}

const birthdayKey = (name: string, { month, day }: Pick<FileDay, 'month' | 'day'>) =>
  `born ${month}-${day} ${folded(name)}`

/** Two names that have a word in common: a number of a house is shared by all who live there. */
const related = (a: string, b: string) => {
  const words = new Set(folded(a).split(' '))
  return folded(b)
    .split(' ')
    .some((word) => words.has(word))
}

/** A number that is not one person's alone. */
const shared = ({ kind }: Pick<NewChannel, 'kind'>) => kind === 'phone'

/** Whom one knows already, to be asked about each person of a file. */
export interface PeopleIndex {
  /** The name of somebody with the same e-mail, number or profile, or with the same name and birthday. */
  find(person: ImportedPerson, channels: readonly NewChannel[]): string | null
  add(person: Pick<ImportedPerson, 'name' | 'birthday'>, channels: readonly NewChannel[]): void
}

/** Nobody is known yet; `add` makes them known. */
export function createPeopleIndex(): PeopleIndex {
  const byKey = new Map<string, string>()
  const bare = new Set<string>()
  return {
    find({ name, birthday }, channels) {
      for (const channel of channels) {
        const found = byKey.get(channelKey(channel))
        if (found !== undefined && (!shared(channel) || related(found, name))) return found
      }
      if (birthday) return byKey.get(birthdayKey(name, birthday)) ?? null
      // A name alone decides nothing, unless there is nothing else that taking them once more could add.
      return channels.length === 0 && bare.has(folded(name)) ? name : null
    },
    add({ name, birthday }, channels) {
      for (const channel of channels) byKey.set(channelKey(channel), name)
      if (birthday) byKey.set(birthdayKey(name, birthday), name)
      bare.add(folded(name))
    },
  }
}

function peopleIndexOf(people: readonly Person[], channels: readonly Channel[]): PeopleIndex {
  const known = createPeopleIndex()
  const channelsOf = new Map<string, Channel[]>()
  for (const channel of channels) {
    const own = channelsOf.get(channel.personId)
    if (own) own.push(channel)
    else channelsOf.set(channel.personId, [channel])
  }
  for (const person of people) {
    const birthday = Object.values(person.dates).find((date) => date?.label === 'birthday') ?? null
    known.add({ name: person.name, birthday }, channelsOf.get(person.id) ?? [])
  }
  return known
}

/** Everybody who is here by now. A page's own picture of them may not be there yet, or be as old as a moment ago. */
export async function readPeopleIndex(db: PorchlightDatabase): Promise<PeopleIndex> {
  const [people, channels] = await steady(db, () =>
    db.transaction('r', ['people', 'channels'], () =>
      Promise.all([inPages(db.people), inPages(db.channels)]),
    ),
  )
  const standing = await createRowReader('people')(people)
  const addresses = await createRowReader('channels')(channels)
  return peopleIndexOf(standing?.filter(({ mergedInto }) => mergedInto === null) ?? [], addresses ?? [])
}
