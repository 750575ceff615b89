import { lookUpPeople } from '@/lib/app/files/people-import/look-up'
import type { ManyStore } from '@/lib/app/ports'
import { createPace } from '@/lib/data/pace'
import { readPeopleFile } from '@/lib/data/people-files/read'
import { readAddress } from '@/lib/data/read-address'
import type { FileDay, ImportedPerson } from '@/lib/domain/people/import/imported-person'
import type { ReadyPerson } from '@/lib/domain/people/import/ready-person'

/** An address book is looked up in a Porchlight where nobody is yet. */
const all: ManyStore['all'] = (tables) =>
  Promise.resolve(Object.fromEntries(tables.map((table) => [table, []])) as never)

const two = (figure: number) => String(figure).padStart(2, '0')
const dateText = ({ year, month, day }: FileDay) => `${year === null ? '-' : year}-${two(month)}-${two(day)}`

const known = { new: 'new', perhaps: 'perhaps', known: 'same', repeated: 'same' } as const

const datesOf = ({ anniversary, dates }: ImportedPerson) =>
  [...(anniversary ? [{ label: 'anniversary', day: anniversary }] : []), ...dates].map(({ label, day }) => ({
    label,
    date: dateText(day),
  }))

async function channelsOf({ channels }: ReadyPerson, region: string | null) {
  return Promise.all(
    channels.map(async ({ kind, address, raw = address }) => {
      if (address !== '') return { kind, address, raw }
      const read = await readAddress(kind, raw, region)
      return { kind, address, raw, reason: read.ok ? 'invalid' : read.reason }
    }),
  )
}

interface ReadBy {
  /** The country of numbers without a code (`DE`). */
  region: string | null
  /** For a file that does not say how it is written. */
  charset: string | null
}

/**
 * What an import of this file would bring in, into a Porchlight where nobody is yet, as it is printed: `known` of somebody
 * says whether they are further up in the file. `{ refused }` says why a whole file is.
 */
export async function peopleInFile(bytes: Uint8Array, { region, charset }: ReadBy) {
  const reading = await readPeopleFile(bytes, createPace(), { region, charset })
  if (!reading.ok)
    return { refused: reading.problem, people: [], unreadable: [], notRead: [], letters: undefined }
  const ready = await lookUpPeople(
    { many: { all }, readAddress },
    { people: reading.people, region },
    createPace(),
  )
  const people = await Promise.all(
    ready.people.map(async (one) => {
      const { name, died, birthday, note, organisation, groups } = one.person
      return {
        name,
        known: known[one.here],
        died: died !== null,
        ...(died?.day ? { diedOn: dateText(died.day) } : {}),
        birthday: birthday ? dateText(birthday) : null,
        dates: datesOf(one.person),
        note,
        organisation,
        groups,
        channels: await channelsOf(one, region),
      }
    }),
  )
  return {
    people,
    unreadable: reading.unreadable,
    notRead: reading.notRead,
    ...(reading.hardlyRead ? { hardlyRead: true } : {}),
    ...(reading.daysWithoutRegion > 0 ? { daysWithoutRegion: reading.daysWithoutRegion } : {}),
    ...(reading.letters ? { letters: reading.letters } : {}),
  }
}
