import type { ImportantDate } from '@/lib/domain/people/person'
import type { Pace } from '@/lib/app/ports'
import { neutralised } from './formula-cells'
import type { AddressBookPerson } from './address-book-person'

/** With more values of one kind, the rest shares the last column, as in Google's files. */
const mostColumns = 10

const separator = ' ::: '

const two = (figure: number) => String(figure).padStart(2, '0')

/** Google's dates: `1985-04-12`, and ` --04-12` without a year. */
const dateText = (date: ImportantDate | null) =>
  date === null
    ? ''
    : `${date.year === null ? ' -' : String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`

const cell = (text: string) => {
  const safe = neutralised(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

interface Valued {
  label: string
  value: string
}

/** The cells for pairs of label and value, in a fixed number of columns. */
function inColumns(values: readonly Valued[], count: number): string[] {
  const cells: string[] = []
  for (let index = 0; index < count; index++) {
    const here = index === count - 1 ? values.slice(index) : values.slice(index, index + 1)
    cells.push(here[0]?.label ?? '', here.map(({ value }) => value).join(separator))
  }
  return cells
}

const mails = ({ emails }: AddressBookPerson) => emails.map((value) => ({ label: '', value }))
const phones = (person: AddressBookPerson) =>
  person.phones.map(({ number, mobile }) => ({ label: mobile ? 'Mobile' : 'Home', value: number }))
const websites = ({ profiles }: AddressBookPerson) => profiles.map((value) => ({ label: 'Profile', value }))
const events = ({ anniversaries, dates, died }: AddressBookPerson) => [
  ...anniversaries.map((date) => ({ label: 'Anniversary', value: dateText(date) })),
  ...dates.map((date) => ({ label: date.text, value: dateText(date) })),
  // Without a day it is a word: as an event it would be lost.
  ...(died ? [{ label: 'Death', value: died.day ?? 'unknown' }] : []),
]

const kinds = [
  ['E-mail', mails],
  ['Phone', phones],
  ['Website', websites],
  ['Event', events],
] as const

/**
 * People as a CSV file in the form of Google Contacts. A space disarms what a spreadsheet would run as a
 * formula; address books trim it. Rejects only when `pace` does.
 */
export async function writeRows(people: readonly AddressBookPerson[], pace: Pace): Promise<string> {
  const counts = kinds.map(([, of]) =>
    Math.min(
      mostColumns,
      people.reduce((most, person) => Math.max(most, of(person).length), 1),
    ),
  )
  const heads = kinds.flatMap(([name], kind) =>
    Array.from({ length: counts[kind]! }, (_, index) => [
      `${name} ${index + 1} - Label`,
      `${name} ${index + 1} - Value`,
    ]).flat(),
  )
  const rows = [['First Name', 'Last Name', 'Birthday', 'Notes', 'Labels', ...heads].join(',')]
  for (const person of people) {
    const cells = [
      person.given,
      person.family,
      dateText(person.birthday),
      person.note,
      // Contacts without this label are hidden in Google Contacts.
      [...person.labels, '* myContacts'].join(separator),
      ...kinds.flatMap(([, of], kind) => inColumns(of(person), counts[kind]!)),
    ]
    rows.push(cells.map(cell).join(','))
    await pace(rows.length / (people.length + 1))
  }
  return `${rows.join('\r\n')}\r\n`
}
