import type { Channel } from '../reach/channel'
import { isE164 } from '../apps/shapes'
import type { Person } from '../person'
import { nameWords } from './names'
import type { Identifiers } from './score'

/** The identifiers of a person: name words, addresses and birthday. */
export function identifiersOf(
  person: Pick<Person, 'id' | 'name' | 'dates'>,
  channels: readonly Channel[],
): Identifiers {
  const addresses = channels.map(({ address }) => address.toLowerCase())
  const birthday = Object.values(person.dates).find((date) => date?.label === 'birthday') ?? null
  return {
    id: person.id,
    words: nameWords(person.name),
    emails: addresses.filter((address) => address.includes('@') && !address.startsWith('@')),
    phones: addresses.filter(isE164),
    birthday,
  }
}
