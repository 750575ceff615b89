import ICAL from 'ical.js'
import type { Card } from './cards'
import { linesInOneForm } from './card-lines'
import { fileDay } from './file-day'
import type { FilePhone, ReadCard, UnreadableReason } from './imported-person'
import { excerptOf, tidied } from './tidy'

interface Property {
  name: string
  types: string[]
  group: string
  omittedYear: number | null
  /** Of a structured value its parts, of a list its members; otherwise one. */
  values: string[]
}

const flat = (value: unknown): string =>
  Array.isArray(value) ? value.map(flat).join(',') : typeof value === 'string' ? value : ''

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])

/** What ical.js makes of a property (jCard, RFC 7095), with what is not there left empty. */
function propertyOf([name, params, , ...values]: [string, Record<string, unknown>, string, ...unknown[]]) {
  const year = Number(params['x-apple-omit-year'])
  const property: Property = {
    name,
    types: params.type === undefined ? [] : listed(params.type).map((type) => type.toLowerCase()),
    group: typeof params['x-group'] === 'string' ? params['x-group'] : '',
    omittedYear: Number.isInteger(year) && year > 0 ? year : null,
    values: values.length === 1 && Array.isArray(values[0]) ? values[0].map(flat) : values.map(flat),
  }
  return property
}

function propertiesOf(lines: readonly string[]): Property[] {
  const source = ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n')
  const card = ICAL.parse(source) as unknown as [string, Parameters<typeof propertyOf>[0][]]
  return card[1].map(propertyOf)
}

const phoneType = (types: readonly string[]): FilePhone['type'] => {
  if (types.some((type) => ['cell', 'mobile', 'iphone'].includes(type))) return 'mobile'
  if (types.includes('work')) return 'work'
  return types.includes('home') ? 'home' : 'other'
}

/** `N` is family, given, additional, prefixes, suffixes. */
const spoken = ([family = '', given = '', additional = '', prefix = '', suffix = '']: readonly string[]) =>
  [prefix, given, additional, family, suffix].filter((part) => part.trim() !== '').join(' ')

const unescaped = (text: string) => text.replace(/\\([,;:\\])/g, '$1').trim()

function personOf(properties: readonly Property[], line: number) {
  const named = (name: string) => properties.filter((property) => property.name === name)
  const texts = (name: string) => named(name).map(({ values }) => values.join(','))
  const day = (name: string) =>
    named(name)
      .map(({ values, omittedYear }) => fileDay(values.join(','), omittedYear))
      .find((found) => found !== null) ?? null
  const labelled = (group: string) =>
    named('x-ablabel')
      .find((label) => group !== '' && label.group === group)
      ?.values.join(',') ?? ''
  const anniversary = named('x-day-other').find(({ group }) => /anniversary/i.test(labelled(group)))
  return tidied({
    names: [...texts('fn'), ...named('n').map(({ values }) => spoken(values)), ...texts('nickname')],
    emails: texts('email'),
    phones: named('tel').map(({ values, types }) => ({ raw: values.join(','), type: phoneType(types) })),
    profiles: texts('x-page').map(unescaped),
    birthday: day('x-day-birthday'),
    anniversary:
      day('x-day-anniversary') ??
      (anniversary ? fileDay(anniversary.values.join(','), anniversary.omittedYear) : null),
    notes: texts('note'),
    organisation:
      named('org')[0]
        ?.values.filter((part) => part !== '')
        .join(', ') ?? '',
    groups: named('categories').flatMap(({ values }) => values),
    line,
  })
}

const uidIn = (text: string) =>
  unescaped(text)
    .replace(/^urn:uuid:/i, '')
    .toLowerCase()

/** The card's own name, and its members where it is a group's (RFC 6350, 6.1.4 and 6.6.5). */
function namesIn(properties: readonly Property[]) {
  const texts = (name: string) =>
    properties.filter((property) => property.name === name).map(({ values }) => values.join(','))
  const isGroup = texts('x-kind').some((kind) => kind.trim().toLowerCase() === 'group')
  return { uid: uidIn(texts('x-id')[0] ?? ''), members: isGroup ? texts('x-member').map(uidIn) : [] }
}

/** Whom a card describes. A card that cannot be read costs itself only, and says why. */
export function personInCard(card: Card): ReadCard {
  const unreadable = (reason: UnreadableReason): ReadCard => ({
    unreadable: { line: card.line, reason, excerpt: excerptOf(card.lines.slice(0, 6).join(' ')) },
  })
  if (card.tooLong) return unreadable('too-long')
  if (card.cutOff) return unreadable('cut-off')
  try {
    const properties = propertiesOf(linesInOneForm(card.lines))
    const person = personOf(properties, card.line)
    return person ? { person, ...namesIn(properties) } : unreadable('no-name')
  } catch {
    return unreadable('broken')
  }
}
