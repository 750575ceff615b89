import { messengerPage } from '@/lib/domain/people/reach/app-links'
import {
  type CardProperty,
  paramOfName,
  splitValue,
  plainText,
  propertiesOf,
  typesOf,
} from './card-properties'
import type { Card } from './cards'
import { fileDay } from './file-day'
import type {
  FileDay,
  FilePhone,
  ReadCard,
  UnreadableReason,
} from '@/lib/domain/people/import/imported-person'
import { excerptOf, tidied } from './tidy'

function phoneOf(property: CardProperty): FilePhone {
  const types = typesOf(property)
  const type = types.some((one) => ['cell', 'mobile', 'iphone'].includes(one))
    ? 'mobile'
    : ((['work', 'home'] as const).find((one) => types.includes(one)) ?? 'other')
  return { raw: plainText(property.value), type }
}

/** `N` is family, given, additional, prefixes, suffixes. */
function spoken({ value }: CardProperty): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = splitValue(value, ';')
  return [prefix, given, additional, family, suffix].filter((part) => part.trim() !== '').join(' ')
}

/**
 * The page that a line refers to. Apple, Google and RFC 9554 each write a messenger's app in a different way.
 */
function pageOf(property: CardProperty): string {
  const page = plainText(property.value).trim()
  if (property.name === 'URL') return page
  const service =
    paramOfName(property, 'X-SERVICE-TYPE') ||
    paramOfName(property, 'SERVICE-TYPE') ||
    (property.name === 'IMPP' ? '' : (typesOf(property)[0] ?? ''))
  const user = paramOfName(property, 'X-USER') || paramOfName(property, 'USERNAME')
  return messengerPage(page, { service, user }) ?? page
}

/** The date, without the year that Apple writes for "no year". */
function fileDayOf(property: CardProperty): FileDay | null {
  const year = paramOfName(property, 'X-APPLE-OMIT-YEAR')
  return fileDay(property.value, /^\d{4}$/.test(year) ? Number(year) : null)
}

/** The properties with any of these names, in the order of the card. */
type PropertiesNamed = (...names: string[]) => CardProperty[]

function personOf(named: PropertiesNamed, line: number) {
  const texts = (name: string) => named(name).map(({ value }) => plainText(value))
  const firstDay = (days: CardProperty[]) => days.map(fileDayOf).find((day) => day !== null) ?? null
  const labels = named('X-ABLABEL').filter(({ group }) => group !== '')
  const labelOf = (group: string) => labels.find((label) => label.group === group)?.value ?? ''
  const labelled = named('X-ABDATE').filter(({ group }) => /anniversary/i.test(labelOf(group)))
  const organisation = named('ORG')
    .slice(0, 1)
    .flatMap(({ value }) => splitValue(value, ';'))
  return tidied({
    names: [...texts('FN'), ...named('N').map(spoken), ...texts('NICKNAME')],
    emails: texts('EMAIL'),
    phones: named('TEL').map(phoneOf),
    profiles: named('URL', 'IMPP', 'X-SOCIALPROFILE', 'SOCIALPROFILE').map(pageOf),
    birthday: firstDay(named('BDAY')),
    anniversary: firstDay([...named('ANNIVERSARY', 'X-ANNIVERSARY', 'X-EVOLUTION-ANNIVERSARY'), ...labelled]),
    notes: texts('NOTE'),
    organisation: organisation.filter((part) => part !== '').join(', '),
    groups: named('CATEGORIES').flatMap(({ value }) => splitValue(value, ',')),
    line,
  })
}

const uidIn = ({ value }: CardProperty) =>
  plainText(value)
    .trim()
    .replace(/^urn:uuid:/i, '')
    .toLowerCase()

/**
 * The card's own name, and its members when it is a group's card (RFC 6350, 6.1.4 and 6.6.5, and Apple's
 * older form of both).
 */
function namesIn(named: PropertiesNamed) {
  const isGroup = named('KIND', 'X-ADDRESSBOOKSERVER-KIND').some(
    ({ value }) => value.trim().toLowerCase() === 'group',
  )
  const members = isGroup ? named('MEMBER', 'X-ADDRESSBOOKSERVER-MEMBER') : []
  return { uid: named('UID').map(uidIn)[0] ?? '', members: members.map(uidIn) }
}

/** The person that a card describes. A card that cannot be read only costs itself, and says why. */
export function personInCard(card: Card): ReadCard {
  const unreadable = (reason: UnreadableReason): ReadCard => ({
    unreadable: { line: card.line, reason, excerpt: excerptOf(card.lines.slice(0, 6).join(' ')) },
  })
  if (card.tooLong) return unreadable('too-long')
  if (card.cutOff) return unreadable('cut-off')
  const properties = propertiesOf(card.lines)
  const named: PropertiesNamed = (...names) => properties.filter(({ name }) => names.includes(name))
  const person = personOf(named, card.line)
  return person ? { person, ...namesIn(named) } : unreadable('no-name')
}
