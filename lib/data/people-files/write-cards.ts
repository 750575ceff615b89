import type { ImportantDate } from '@/lib/domain/people/person'
import type { Pace } from '@/lib/app/ports'
import type { AddressBookPerson } from './address-book-person'

/** Escapes backslash, comma, semicolon and line break (RFC 6350, 3.4). */
const escaped = (text: string) => text.replace(/[\\,;]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n')

const two = (figure: number) => String(figure).padStart(2, '0')

/** RFC 6350, 4.3.1; `--0229` without a year. */
const dateText = ({ year, month, day }: ImportantDate) =>
  `${year === null ? '--' : String(year).padStart(4, '0')}${two(month)}${two(day)}`

/** Apple's form of dates with a label, which Google and others read as well; a year of 1604 means none. */
const labelledDates = (dates: readonly ImportantDate[]) =>
  dates.flatMap(({ text, year, month, day }, index) => {
    const omitted = year === null ? ';X-APPLE-OMIT-YEAR=1604' : ''
    const written = `${String(year ?? 1604).padStart(4, '0')}-${two(month)}-${two(day)}`
    const item = `item${index + 1}`
    return [`${item}.X-ABDATE${omitted}:${written}`, `${item}.X-ABLabel:${escaped(text)}`]
  })

const encoder = new TextEncoder()

/**
 * Folds a line after at most 75 bytes; continuation lines begin with a space (RFC 6350, 3.2). No character is
 * split.
 */
function foldLine(line: string): string {
  if (line.length <= 25) return line
  const lines: string[] = []
  let here = ''
  let bytes = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (bytes + size > 75) {
      lines.push(here)
      here = ' '
      bytes = 1
    }
    here += letter
    bytes += size
  }
  return [...lines, here].join('\r\n')
}

function cardOf({
  id,
  name,
  given,
  family,
  emails,
  phones,
  profiles,
  birthday,
  anniversaries,
  dates,
  died,
  note,
  labels,
}: AddressBookPerson): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Porchlight//EN',
    `UID:urn:uuid:${id}`,
    `FN:${escaped(name)}`,
    `N:${escaped(family)};${escaped(given)};;;`,
    ...emails.map((email) => `EMAIL:${escaped(email)}`),
    ...phones.map(({ number, mobile }) => `TEL;TYPE=${mobile ? 'cell' : 'voice'}:${escaped(number)}`),
    ...profiles.map((url) => `URL:${url}`),
    ...(birthday ? [`BDAY:${dateText(birthday)}`] : []),
    // A card has one anniversary; further ones are dates with a label, as Apple writes them.
    ...anniversaries.slice(0, 1).map((date) => `ANNIVERSARY:${dateText(date)}`),
    ...labelledDates([
      ...anniversaries.slice(1).map((date) => ({ ...date, text: date.text || 'Anniversary' })),
      ...dates,
    ]),
    // RFC 6474
    ...(died
      ? [died.day ? `DEATHDATE:${died.day.replaceAll('-', '')}` : 'DEATHDATE;VALUE=text:unknown']
      : []),
    ...(labels.length > 0 ? [`CATEGORIES:${labels.map(escaped).join(',')}`] : []),
    ...(note === '' ? [] : [`NOTE:${escaped(note)}`]),
    'END:VCARD',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

/** People as a vCard 4.0 file. Rejects only when `pace` does. */
export async function writeCards(people: readonly AddressBookPerson[], pace: Pace): Promise<string> {
  const cards: string[] = []
  for (const person of people) {
    cards.push(cardOf(person))
    await pace(cards.length / people.length)
  }
  return cards.join('')
}
