import { appOf } from '@/lib/domain/people/apps/table'
import type { Channel } from '@/lib/domain/people/reach/channel'
import { type Context, contexts, hasDied, type ImportantDate, type Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'

/** A person in the form that address books use. */
export interface AddressBookPerson {
  id: string
  name: string
  /** The name without its last word, and the last word; a single word is a given name. */
  given: string
  family: string
  emails: string[]
  phones: { number: string; mobile: boolean }[]
  /** Addresses of profiles and pages. */
  profiles: string[]
  birthday: ImportantDate | null
  anniversaries: ImportantDate[]
  /** Dates with a label of their own. */
  dates: ImportantDate[]
  /** Null: alive. The day is null when it is not known. */
  died: { day: Day | null } | null
  note: string
  /** Contexts, and the groups that they are a member of. */
  labels: string[]
}

const labelOf: Record<Context, string> = {
  family: 'Family',
  friends: 'Friends',
  work: 'Work',
  neighbours: 'Neighbours',
  community: 'Community',
  learning: 'Learning',
  online: 'Online',
}

/** The preferred channel first, the others as they were added. */
const inOrder = (channels: readonly Channel[], preferredId: string | null) => [
  ...channels.filter(({ id }) => id === preferredId),
  ...channels.filter(({ id }) => id !== preferredId),
]

function reachable(channels: readonly Channel[]) {
  const emails = new Set<string>()
  const phones = new Map<string, boolean>()
  const profiles = new Set<string>()
  for (const { kind, address, raw } of channels) {
    const { foundBy, page } = appOf(kind)
    // An address that could not be parsed here may still be understood by another address book.
    const where = address || raw.trim()
    if (where === '') continue
    if (/^https?:\/\/\S+$/i.test(where)) profiles.add(where)
    else if (where.includes('@') && foundBy.includes('email')) emails.add(where)
    else if (address && !address.startsWith('+') && page) profiles.add(page(address))
    else if (/^[+(]?\d/.test(where)) phones.set(where, phones.get(where) || kind !== 'phone')
  }
  return {
    emails: [...emails],
    phones: [...phones].map(([number, mobile]) => ({ number, mobile })),
    profiles: [...profiles],
  }
}

/** Everybody except groups, which become labels of their members; sorted by name. */
export function addressBookPeople(
  people: readonly Person[],
  channels: readonly Channel[],
): AddressBookPerson[] {
  const channelsBy = new Map<string, Channel[]>()
  for (const channel of channels) {
    const own = channelsBy.get(channel.personId)
    if (own) own.push(channel)
    else channelsBy.set(channel.personId, [channel])
  }
  const groupsBy = new Map<string, string[]>()
  for (const { kind, name, members } of people) {
    if (kind !== 'group') continue
    for (const [id, isMember] of Object.entries(members))
      if (isMember) groupsBy.set(id, [...(groupsBy.get(id) ?? []), name])
  }
  return people
    .filter(({ kind }) => kind === 'person')
    .map((person) => {
      const dates = Object.values(person.dates).filter((date) => date !== null)
      const space = person.name.lastIndexOf(' ')
      return {
        id: person.id,
        name: person.name,
        given: space < 0 ? person.name : person.name.slice(0, space),
        family: space < 0 ? '' : person.name.slice(space + 1),
        ...reachable(inOrder(channelsBy.get(person.id) ?? [], person.preferredChannelId)),
        birthday: dates.find(({ label }) => label === 'birthday') ?? null,
        anniversaries: dates.filter(({ label }) => label === 'anniversary'),
        dates: dates.filter(({ label }) => label === 'custom'),
        died: hasDied(person) ? { day: person.goodbye?.day ?? null } : null,
        note: person.notes,
        labels: [
          ...contexts.filter((context) => person.contexts[context]).map((context) => labelOf[context]),
          ...(groupsBy.get(person.id) ?? []),
        ],
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}
