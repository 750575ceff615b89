import type { ManyPorts, ManyStore, Pace } from '@/lib/app/ports'
import type { FilePhone, ImportedPerson } from '@/lib/domain/people/import/imported-person'
import { createPeopleIndex, peopleIndexOf } from '@/lib/domain/people/import/people-index'
import type { ReadyPerson } from '@/lib/domain/people/import/ready-person'
import type { NewChannel } from '@/lib/domain/people/reach/channel'
import { proposedKind } from '@/lib/domain/people/reach/proposed-kind'

type Reading = Pick<ManyPorts, 'readAddress'>

interface LookedUp {
  people: ReadyPerson[]
  /** How many numbers have no country code, while there is no region to parse them with. */
  numbersWithoutRegion: number
}

async function numberChannel({ readAddress }: Reading, { raw, type }: FilePhone, region: string | null) {
  const kind =
    type === 'mobile' ? 'sms' : type === 'home' || type === 'work' || type === 'other' ? 'phone' : type
  const parsed = await readAddress(kind, raw, region)
  const channel: NewChannel = { kind, address: parsed.ok ? parsed.address : '', raw }
  return { channel, noRegion: !parsed.ok && parsed.reason === 'no-region' }
}

/** A profile becomes a channel of its app if the app has one, and otherwise a page to open. */
async function profileChannel({ readAddress }: Reading, raw: string): Promise<NewChannel> {
  const kind = proposedKind(raw) ?? 'web'
  const parsed = await readAddress(kind, raw, null)
  if (parsed.ok) return { kind, address: parsed.address, raw }
  // Old address books contain http addresses, but nearly all sites use https by now.
  const page = await readAddress('web', raw.replace(/^http:/i, 'https:'), null)
  return { kind: 'web', address: page.ok ? page.address : '', raw }
}

async function mailChannel({ readAddress }: Reading, raw: string): Promise<NewChannel> {
  const parsed = await readAddress('email', raw, null)
  return { kind: 'email', address: parsed.ok ? parsed.address : '', raw }
}

const sameWhere = (one: NewChannel, other: NewChannel) =>
  one.address === '' || other.address === ''
    ? one.address === other.address && one.raw?.replace(/\s/g, '') === other.raw?.replace(/\s/g, '')
    : one.address.toLowerCase() === other.address.toLowerCase()

/** Each channel once, however often the file writes it; a number that takes messages needs no call beside it. */
const eachOnce = (channels: readonly NewChannel[]): NewChannel[] =>
  channels.filter(
    (channel, index) =>
      !channels.some(
        (other, place) =>
          sameWhere(channel, other) &&
          ((other.kind === channel.kind && place < index) ||
            (channel.kind === 'phone' && other.kind === 'sms')),
      ),
  )

/**
 * Looks up everybody in a file: normalises their addresses (numbers without a country code by `region`, such
 * as `DE`), and finds out whether they exist already. Rejects only when `pace` does.
 */
export async function lookUpPeople(
  ports: Reading & { many: Pick<ManyStore, 'all'> },
  { people, region }: { people: readonly ImportedPerson[]; region: string | null },
  pace: Pace,
): Promise<LookedUp> {
  // A page's own list may not be loaded yet, or be outdated.
  const known = peopleIndexOf(await ports.many.all(['people', 'channels']))
  const above = createPeopleIndex()
  const ready: ReadyPerson[] = []
  let numbersWithoutRegion = 0
  for (const person of people) {
    const numbers: NewChannel[] = []
    for (const phone of person.phones) {
      const { channel, noRegion } = await numberChannel(ports, phone, region)
      if (noRegion) numbersWithoutRegion++
      numbers.push(channel)
    }
    const toCall = ({ kind }: NewChannel) => kind === 'phone'
    const channels = eachOnce([
      ...numbers.filter((one) => !toCall(one)),
      ...(await Promise.all(person.emails.map((raw) => mailChannel(ports, raw)))),
      ...(await Promise.all(person.profiles.map((raw) => profileChannel(ports, raw)))),
      ...numbers.filter(toCall),
    ])
    const here = known.find(person, channels)
    const earlier = above.find(person, channels)
    above.add(person, channels)
    const match = [here, earlier].find((one) => one?.certain) ?? here ?? earlier
    ready.push({
      person,
      channels,
      here: !match ? 'new' : !match.certain ? 'perhaps' : match === here ? 'known' : 'repeated',
      as: match?.name ?? null,
    })
    await pace(ready.length / people.length)
  }
  return { people: ready, numbersWithoutRegion }
}
