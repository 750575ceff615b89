import { folded } from '@/lib/domain/people/search'
import { type Channel, type NewChannel, takesNumber } from '@/lib/domain/people/reach/channel'
import type { Person } from '@/lib/domain/people/person'
import type { FileDay, ImportedPerson } from './imported-person'

/** A key that is equal for channels with the same target: a number is the same whichever app it opens in. */
function channelKey({ kind, address, raw }: Pick<NewChannel, 'kind' | 'address' | 'raw'>): string {
  const where = address || (raw ?? '').replace(/\s+/g, '')
  return `${takesNumber(kind) || where.startsWith('+') ? 'number' : kind} ${where.toLowerCase()}`
}

const birthdayKey = (name: string, { month, day }: Pick<FileDay, 'month' | 'day'>) =>
  `born ${month}-${day} ${folded(name)}`

/**
 * True when two names share a word. Several people in a household share a landline, so the number alone is
 * not enough.
 */
const related = (a: string, b: string) => {
  const words = new Set(folded(a).split(' '))
  return folded(b)
    .split(' ')
    .some((word) => words.has(word))
}

/** True for a kind of number that several people may share. */
const shared = ({ kind }: Pick<NewChannel, 'kind'>) => kind === 'phone'

/** An index of known people, to look up each person of a file. */
export interface PeopleIndex {
  /**
   * The name of a known person with the same e-mail, number or profile, or with the same name and birthday;
   * null: none.
   */
  find(person: ImportedPerson, channels: readonly NewChannel[]): string | null
  add(person: Pick<ImportedPerson, 'name' | 'birthday'>, channels: readonly NewChannel[]): void
}

/** An empty index; `add` adds people to it. */
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
      // A name alone is not enough, unless the file has nothing else about the person, so that nothing is
      // lost by skipping them.
      return channels.length === 0 && bare.has(folded(name)) ? name : null
    },
    add({ name, birthday }, channels) {
      for (const channel of channels) byKey.set(channelKey(channel), name)
      if (birthday) byKey.set(birthdayKey(name, birthday), name)
      bare.add(folded(name))
    },
  }
}

/** Everybody who is here. Whoever was merged with somebody is found as them. */
export function peopleIndexOf({ people, channels }: { people: Person[]; channels: Channel[] }): PeopleIndex {
  const known = createPeopleIndex()
  const channelsOf = new Map<string, Channel[]>()
  for (const channel of channels) {
    const own = channelsOf.get(channel.personId)
    if (own) own.push(channel)
    else channelsOf.set(channel.personId, [channel])
  }
  for (const person of people.filter(({ mergedInto }) => mergedInto === null)) {
    const birthday = Object.values(person.dates).find((date) => date?.label === 'birthday') ?? null
    known.add({ name: person.name, birthday }, channelsOf.get(person.id) ?? [])
  }
  return known
}
