import { isName, longestName } from '@/lib/domain/people/person'
import type { FileDate, FileDay, FilePhone, ImportedPerson } from '@/lib/domain/people/import/imported-person'

const longestNote = 20_000
const mostOfAKind = 40

// Control characters have no place in a name, and could hide what stands there.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001F\u007F-\u009F\uFEFF]+/g
// oxlint-disable-next-line no-control-regex
const controlsButLines = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]+/g
// Characters that change the direction of text would also reverse the sentence around a name (Unicode TR9).
const turning = /[\u202A-\u202E\u2066-\u2069]/g

/** One line of text, trimmed and cut to a length that pages can show. */
const oneLine = (text: string): string =>
  text
    .slice(0, longestName * 4)
    .replace(turning, '')
    .replace(controls, ' ')
    .replace(/\s+/g, ' ')
    .trimStart()
    .slice(0, longestName)
    .trimEnd()

/** Several lines of text, trimmed. */
const manyLines = (text: string): string =>
  text.slice(0, longestNote).replace(/\r\n?/g, '\n').replace(controlsButLines, ' ').trim()

/** The beginning of a card or row, for the list of those that cannot be read. */
export const excerptOf = (text: string): string => oneLine(text.slice(0, 400)).slice(0, 80).trimEnd()

const distinct = (texts: Iterable<string>) => [
  ...new Set([...texts].map(oneLine).filter((text) => text !== '')),
]

/** Labels that every address book gives to everybody; older Google files mark theirs with an asterisk. */
const everybodys = /^(?:my ?contacts|starred(?: in android)?|all contacts)$/i
const ownLabel = (text: string) => text.trim().replace(/^\* /, '')

/** True for Exchange's internal (X.500) name of a mailbox, which cannot be written to from outside. */
export const isInnerName = (text: string): boolean => /^(?:EX:)?\/o=/i.test(text.trim())

const plainMail = (text: string) =>
  text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^'(.*)'$/, '$1')

const sameDay = (one: FileDay, other: FileDay) => one.month === other.month && one.day === other.day

/** Each date once: some address books write the same date in two properties. */
function eachOnce(dates: readonly FileDate[]): FileDate[] {
  const seen: FileDate[] = []
  for (const { label, day } of dates) {
    const one = { label: oneLine(label), day }
    if (
      !seen.some((other) => sameDay(other.day, day) && other.label.toLowerCase() === one.label.toLowerCase())
    )
      seen.push(one)
  }
  return seen.slice(0, mostOfAKind)
}

/** The anniversary (one labelled so before one with another label), and the further ones. */
function anniversariesOf(found: readonly FileDate[]) {
  const first = found.find(({ label }) => label === '' || /^anniversary$/i.test(label)) ?? found[0]
  return {
    anniversary: first?.day ?? null,
    others: found.filter(({ day }) => first !== undefined && !sameDay(day, first.day)),
  }
}

interface Found {
  /** The first name that is not empty is used. */
  names: string[]
  emails: string[]
  phones: FilePhone[]
  profiles: string[]
  birthday: FileDay | null
  /** The first one is kept as the anniversary, further ones as dates with a label. */
  anniversaries: FileDate[]
  dates: FileDate[]
  died: ImportedPerson['died']
  notes: string[]
  organisation: string
  groups: string[]
  line: number
}

/**
 * The person in a card or row: trimmed, without duplicates, within length limits. Null when it names nobody.
 */
export function tidied(found: Found): ImportedPerson | null {
  const emails = distinct(found.emails.map(plainMail).filter((text) => !isInnerName(text))).slice(
    0,
    mostOfAKind,
  )
  const numbers = new Map<string, FilePhone>()
  for (const { raw, type } of found.phones) {
    const line = oneLine(raw.replace(/^tel:/i, ''))
    if (/\p{Nd}/u.test(line) && !numbers.has(line)) numbers.set(line, { raw: line, type })
  }
  const phones = [...numbers.values()].slice(0, mostOfAKind)
  const organisation = oneLine(found.organisation)
  const name = [...found.names, organisation, emails[0] ?? '', phones[0]?.raw ?? '']
    .map(oneLine)
    .find((text) => isName(text) && !isInnerName(text))
  if (name === undefined) return null
  const { anniversary, others } = anniversariesOf(found.anniversaries)
  return {
    name,
    emails,
    phones,
    profiles: distinct(found.profiles.filter((text) => /^https?:\/\/\S+$/i.test(text.trim()))).slice(
      0,
      mostOfAKind,
    ),
    birthday: found.birthday,
    anniversary,
    dates: eachOnce([...others, ...found.dates]),
    died: found.died,
    note: manyLines(found.notes.filter((text) => text.trim() !== '').join('\n\n')),
    organisation,
    groups: distinct(found.groups.map(ownLabel).filter((text) => !everybodys.test(text))).slice(
      0,
      mostOfAKind,
    ),
    line: found.line,
  }
}
