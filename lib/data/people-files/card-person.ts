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
import { type DayOrder, fileDay } from './file-day'
import type {
  FileDay,
  FilePhone,
  ReadCard,
  UnreadableReason,
} from '@/lib/domain/people/import/imported-person'
import { phoneTypeOf, plainLabel } from './labels'
import { type NamedDay, sortedDays } from './sorted-days'
import { spokenName } from './spoken-name'
import { excerptOf, isInnerName, tidied } from './tidy'

/** The properties that are read. All others are listed as not read, except the `technical` ones. */
const read = new Set(
  (
    'FN N NICKNAME ORG EMAIL TEL URL IMPP X-SOCIALPROFILE SOCIALPROFILE BDAY ANNIVERSARY X-ANNIVERSARY ' +
    'X-EVOLUTION-ANNIVERSARY X-MS-ANNIVERSARY X-KADDRESSBOOK-X-ANNIVERSARY X-ABDATE X-ABLABEL X-ANDROID-CUSTOM DEATHDATE ' +
    'X-DEATHDATE NOTE CATEGORIES X-CATEGORIES X-GROUP-MEMBERSHIP UID KIND MEMBER X-ADDRESSBOOKSERVER-KIND ' +
    'X-ADDRESSBOOKSERVER-MEMBER'
  ).split(' '),
)
const technical =
  /^(?:VERSION|PRODID|REV|SOURCE|CLASS|MAILER|PROFILE|SORT-STRING|CLIENTPIDMAP|XML|CREATED|X-AB(?:UID|SHOWAS|ADR|ORDER)|X-MS-(?:SIGNATURE|OL-.*|CARDPICTURE)|X-PHONETIC-.*|X-ACCOUNT|X-GN|.*-REV|X-EVOLUTION-(?:FILE-AS|WEBDAV-.*)|X-THUNDERBIRD-ETAG)$/

type FoundPhone = Omit<FilePhone, 'type'> & { type: ReturnType<typeof phoneTypeOf> }

/** A number and its type: from the app that it is marked with, then from its own label, then from its TYPE. */
function phoneOf(property: CardProperty, label: string): FoundPhone {
  const types = typesOf(property)
  const raw = plainText(property.value)
  const waid = paramOfName(property, 'WAID').replace(/\D/g, '')
  if (waid) return { raw: raw.trim().startsWith('+') ? raw : `+${waid}`, type: 'whatsapp' }
  const byLabel = phoneTypeOf(label)
  if (byLabel !== 'other') return { raw, type: byLabel }
  const talks = types.some((type) => ['voice', 'cell', 'text', 'msg', 'mobile', 'iphone'].includes(type))
  // "WORK,VOICE,FAX" is one line for calls and faxes.
  return { raw, type: phoneTypeOf(types.filter((type) => !talks || type !== 'fax').join(' ')) }
}

/** `N` is family, given, additional, prefixes, suffixes; each may be a list between commas (`Philippa,Paula`). */
function nameIn({ value }: CardProperty): string {
  const spaced = value.replace(/(?<!\\),(?=\S)/g, ' ')
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = splitValue(spaced, ';')
  return spokenName({ family, given, additional, prefix, suffix })
}

/** Preferred properties first (`TYPE=pref`, `PREF=1`), the others in the order of the card. */
function preferredFirst(properties: readonly CardProperty[]): CardProperty[] {
  const rank = (property: CardProperty) => {
    const said = Number.parseInt(paramOfName(property, 'PREF'), 10)
    return said >= 1 ? said : typesOf(property).includes('pref') ? 1 : 101
  }
  return [...properties].sort((one, other) => rank(one) - rank(other))
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

/** The date, without the year that Apple writes for "no year"; null for a date of another calendar, too. */
function fileDayOf(property: CardProperty, order: DayOrder): FileDay | null {
  const calendar = paramOfName(property, 'CALSCALE')
  if (calendar && calendar.toLowerCase() !== 'gregorian') return null
  const year = paramOfName(property, 'X-APPLE-OMIT-YEAR')
  return fileDay(plainText(property.value), {
    order,
    omittedYear: /^\d{4}$/.test(year) ? Number(year) : null,
  })
}

const androidRow = /^vnd\.android\.cursor\.item\/(contact_event|nickname|\w+);(.*)$/i
/** Android's numbers for types of events. */
const androidDays: Record<string, string> = { '1': 'Anniversary', '3': 'Birthday' }

function androidRows(properties: readonly CardProperty[], order: DayOrder) {
  const days: NamedDay[] = []
  const nicknames: string[] = []
  const notRead: string[] = []
  for (const { name, value } of properties) {
    const [, kind = '', rest = ''] = androidRow.exec(value) ?? []
    const [what = '', type = '', label = ''] = splitValue(rest, ';')
    if (kind === 'contact_event')
      days.push({ label: androidDays[type] ?? label, day: fileDay(what, { order }), field: name })
    else if (kind === 'nickname') nicknames.push(what)
    else notRead.push(name)
  }
  return { days, nicknames, notRead }
}

/** The properties with any of these names, in the order of the card. */
type PropertiesNamed = (...names: string[]) => CardProperty[]

const hasValue = ({ value }: CardProperty) => /[^;,\s]/.test(value)

/** Groups are separated by commas, in older cards by semicolons. */
const groupsIn = ({ value }: CardProperty) => {
  const byCommas = splitValue(value, ',')
  return byCommas.length > 1 ? byCommas : splitValue(value, ';')
}

function daysOn(named: PropertiesNamed, labelOf: (group: string) => string, order: DayOrder): NamedDay[] {
  const called = (label: string, ...names: string[]) =>
    named(...names)
      .filter(hasValue)
      .map((property) => ({ label, day: fileDayOf(property, order), field: property.name }))
  return [
    ...called('Birthday', 'BDAY'),
    ...called('Anniversary', 'ANNIVERSARY', 'X-ANNIVERSARY', 'X-EVOLUTION-ANNIVERSARY'),
    ...called('Anniversary', 'X-MS-ANNIVERSARY', 'X-KADDRESSBOOK-X-ANNIVERSARY'),
    ...called('Death', 'DEATHDATE', 'X-DEATHDATE'),
    ...named('X-ABDATE').map((property) => ({
      label: labelOf(property.group) || typesOf(property).find((type) => type !== 'pref') || '',
      day: fileDayOf(property, order),
      field: property.name,
    })),
  ]
}

function personOf(properties: readonly CardProperty[], { line, order }: { line: number; order: DayOrder }) {
  const named: PropertiesNamed = (...names) => properties.filter(({ name }) => names.includes(name))
  const texts = (name: string) => preferredFirst(named(name)).map(({ value }) => plainText(value))
  const labels = named('X-ABLABEL').filter(({ group }) => group !== '')
  const labelOf = (group: string) =>
    plainLabel(plainText(labels.find((label) => group !== '' && label.group === group)?.value ?? ''))
  const android = androidRows(named('X-ANDROID-CUSTOM'), order)
  const days = sortedDays([...daysOn(named, labelOf, order), ...android.days])
  const phones = preferredFirst(named('TEL').filter(hasValue)).map((tel) => phoneOf(tel, labelOf(tel.group)))
  const organisation = named('ORG')
    .slice(0, 1)
    .flatMap(({ value }) => splitValue(value, ';'))
  const person = tidied({
    names: [...texts('FN'), ...named('N').map(nameIn), ...texts('NICKNAME'), ...android.nicknames],
    emails: texts('EMAIL'),
    phones: phones.filter((phone): phone is FilePhone => phone.type !== 'fax' && phone.type !== 'pager'),
    profiles: named('URL', 'IMPP', 'X-SOCIALPROFILE', 'SOCIALPROFILE').map(pageOf),
    ...days,
    notes: texts('NOTE'),
    organisation: organisation.filter((part) => part !== '').join(', '),
    groups: named('CATEGORIES', 'X-CATEGORIES', 'X-GROUP-MEMBERSHIP').flatMap(groupsIn),
    line,
  })
  const others = properties.filter(
    (property) => !read.has(property.name) && !technical.test(property.name) && hasValue(property),
  )
  const notRead = [
    // A label is an address in one piece.
    ...others.map(({ name }) => (name === 'LABEL' ? 'ADR' : name)),
    ...days.notRead,
    ...android.notRead,
    ...phones.flatMap(({ type }) => (type === 'fax' ? ['Fax'] : type === 'pager' ? ['Pager'] : [])),
    ...(texts('EMAIL').some(isInnerName) ? ['EMAIL'] : []),
  ]
  return { named, person, notRead: [...new Set(notRead)] }
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

/** The person that a card describes; `order` is for dates such as 4/12. A card that cannot be read only costs itself, and says why. */
export function personInCard(card: Card, order: DayOrder): ReadCard {
  const unreadable = (reason: UnreadableReason): ReadCard => ({
    unreadable: { line: card.line, reason, excerpt: excerptOf(card.lines.slice(0, 6).join(' ')) },
  })
  if (card.tooLong) return unreadable('too-long')
  if (card.cutOff) return unreadable('cut-off')
  const { named, person, notRead } = personOf(propertiesOf(card.lines), { line: card.line, order })
  return person ? { person, notRead, ...namesIn(named) } : unreadable('no-name')
}
