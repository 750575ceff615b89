import { likenessOf, nameWords } from '@/lib/domain/people/duplicates/names'
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
 * True for two names that may be one person's; a card that knows no name is called by its address. A mailbox or a number of a house
 * is shared by all who live there.
 */
const mayBeOne = (one: string, other: string) =>
  !/\p{L}/u.test(one) || one.includes('@') || likenessOf(nameWords(one), nameWords(other)) !== null

/** Somebody who is known, and whether it is the same person for certain, or another who shares an address with them. */
interface KnownMatch {
  name: string
  certain: boolean
}

/** An index of known people, to look up each person of a file. */
export interface PeopleIndex {
  /** Somebody with the same e-mail, number or profile, or with the same name and birthday; null: nobody. */
  find(person: ImportedPerson, channels: readonly NewChannel[]): KnownMatch | null
  add(person: Pick<ImportedPerson, 'name' | 'birthday'>, channels: readonly NewChannel[]): void
}

/** More people than this do not share an address. */
const mostOfOneAddress = 50

/** An empty index; `add` adds people to it. */
export function createPeopleIndex(): PeopleIndex {
  const byKey = new Map<string, Set<string>>()
  const bare = new Set<string>()
  const put = (key: string, name: string) => {
    const names = byKey.get(key)
    if (!names) byKey.set(key, new Set([name]))
    else if (names.size < mostOfOneAddress) names.add(name)
  }
  return {
    find({ name, birthday }, channels) {
      const found = channels.flatMap((channel) => [...(byKey.get(channelKey(channel)) ?? [])])
      const same = found.find((other) => mayBeOne(name, other) || mayBeOne(other, name))
      if (same !== undefined) return { name: same, certain: true }
      const [born] = birthday ? (byKey.get(birthdayKey(name, birthday)) ?? []) : []
      if (born !== undefined) return { name: born, certain: true }
      if (found[0] !== undefined) return { name: found[0], certain: false }
      // A name alone is not enough, unless the file has nothing else about the person, so that nothing is
      // lost by skipping them.
      return !birthday && channels.length === 0 && bare.has(folded(name)) ? { name, certain: true } : null
    },
    add({ name, birthday }, channels) {
      for (const channel of channels) put(channelKey(channel), name)
      if (birthday) put(birthdayKey(name, birthday), name)
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
