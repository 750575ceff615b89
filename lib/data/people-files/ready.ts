import type { NewChannel } from '@/lib/domain/people/reach/channel'
import { proposedKind } from '@/lib/domain/people/reach/proposed-kind'
import type { Pace } from '../pace'
import { readAddress } from '../read-address'
import type { FilePhone, ImportedPerson } from './imported-person'
import { createPeopleIndex, type PeopleIndex } from './people-index'

/** Somebody of a file with everything looked up, so that one can say whether to take them. */
export interface ReadyPerson {
  person: ImportedPerson
  /** The first that opens is the one to write by. One that could not be read has an empty address. */
  channels: NewChannel[]
  /** `known`: already here; `repeated`: further up in the file. */
  here: 'new' | 'known' | 'repeated'
  /** Who that is. */
  as: string | null
}

export interface Readied {
  people: ReadyPerson[]
  /** Numbers without a country code, and no region to read them by. */
  numbersWithoutRegion: number
}

async function numberChannel({ raw, type }: FilePhone, region: string | null) {
  const kind = type === 'mobile' ? 'sms' : 'phone'
  const parsed = await readAddress(kind, raw, region)
  const channel: NewChannel = { kind, address: parsed.ok ? parsed.address : '', raw }
  return { channel, noRegion: !parsed.ok && parsed.reason === 'no-region' }
}

/** A profile is a way to write where its app has one, and a page to open otherwise. */
async function profileChannel(raw: string): Promise<NewChannel> {
  const kind = proposedKind(raw) ?? 'web'
  const parsed = await readAddress(kind, raw, null)
  if (parsed.ok) return { kind, address: parsed.address, raw }
  // Old address books know pages without encryption, which nearly all of them have by now.
  const page = await readAddress('web', raw.replace(/^http:/i, 'https:'), null)
  return { kind: 'web', address: page.ok ? page.address : '', raw }
}

async function mailChannel(raw: string): Promise<NewChannel> {
  const parsed = await readAddress('email', raw, null)
  return { kind: 'email', address: parsed.ok ? parsed.address : '', raw }
}

/**
 * Looks everybody of a file up: their addresses normalised (numbers without a country code by `region`, such as `DE`),
 * and whether they are here already. Rejects only when `pace` does.
 */
export async function readyPeople(
  people: readonly ImportedPerson[],
  { region, known }: { region: string | null; known: PeopleIndex },
  pace: Pace,
): Promise<Readied> {
  const above = createPeopleIndex()
  const ready: ReadyPerson[] = []
  let numbersWithoutRegion = 0
  for (const person of people) {
    const numbers: { type: FilePhone['type']; channel: NewChannel }[] = []
    for (const phone of person.phones) {
      const { channel, noRegion } = await numberChannel(phone, region)
      if (noRegion) numbersWithoutRegion++
      numbers.push({ type: phone.type, channel })
    }
    const mobile = numbers.filter(({ type }) => type === 'mobile')
    const others = numbers.filter(({ type }) => type !== 'mobile')
    const channels = [
      ...mobile.map(({ channel }) => channel),
      ...(await Promise.all(person.emails.map(mailChannel))),
      ...(await Promise.all(person.profiles.map(profileChannel))),
      ...others.map(({ channel }) => channel),
    ]
    const here = known.find(person, channels)
    const earlier = here === null ? above.find(person, channels) : null
    above.add(person, channels)
    ready.push({
      person,
      channels,
      here: here !== null ? 'known' : earlier !== null ? 'repeated' : 'new',
      as: here ?? earlier,
    })
    await pace(ready.length / people.length)
  }
  return { people: ready, numbersWithoutRegion }
}
