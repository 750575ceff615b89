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
  const kind = type === 'mobile' ? 'sms' : 'phone'
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
    const numbers: { type: FilePhone['type']; channel: NewChannel }[] = []
    for (const phone of person.phones) {
      const { channel, noRegion } = await numberChannel(ports, phone, region)
      if (noRegion) numbersWithoutRegion++
      numbers.push({ type: phone.type, channel })
    }
    const mobile = numbers.filter(({ type }) => type === 'mobile')
    const others = numbers.filter(({ type }) => type !== 'mobile')
    const channels = [
      ...mobile.map(({ channel }) => channel),
      ...(await Promise.all(person.emails.map((raw) => mailChannel(ports, raw)))),
      ...(await Promise.all(person.profiles.map((raw) => profileChannel(ports, raw)))),
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
