import type { FilePhone, PeopleFileForm } from '@/lib/domain/people/import/imported-person'
import { columnByWords, foreignColumnOf, isForeign } from './foreign-heads'
import { dayKindOf } from './labels'

/** What a column of a CSV file holds. `of` pairs a value column with its label column. */
export type Column =
  | {
      holds:
        | 'file-as'
        | 'full'
        | 'prefix'
        | 'given'
        | 'additional'
        | 'family'
        | 'suffix'
        | 'nickname'
        | 'organisation'
        | 'email'
        | 'profile'
        | 'birthday'
        | 'birth-year'
        | 'birth-month'
        | 'birth-day'
        | 'anniversary'
        | 'died'
        | 'note'
        | 'groups'
        | 'label'
    }
  | { holds: 'phone'; type: FilePhone['type'] }
  | { holds: 'labelled-phone' | 'event' | 'phone-label' | 'event-label'; of: string }

const plain: Record<
  string,
  Exclude<Column['holds'], 'phone' | `${string}-label` | 'labelled-phone' | 'event' | 'label'>
> = {
  'file as': 'file-as',
  name: 'full',
  'full name': 'full',
  'display name': 'full',
  'name prefix': 'prefix',
  'first name': 'given',
  'given name': 'given',
  'middle name': 'additional',
  'additional name': 'additional',
  'last name': 'family',
  'family name': 'family',
  surname: 'family',
  'name suffix': 'suffix',
  suffix: 'suffix',
  'nick name': 'nickname',
  nickname: 'nickname',
  company: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  'organization name': 'organisation',
  'organization 1 - name': 'organisation',
  'e-mail': 'email',
  email: 'email',
  'e-mail address': 'email',
  'email address': 'email',
  url: 'profile',
  website: 'profile',
  'web page': 'profile',
  'personal web page': 'profile',
  'web page 1': 'profile',
  'web page 2': 'profile',
  birthday: 'birthday',
  birthdate: 'birthday',
  'birth date': 'birthday',
  'date of birth': 'birthday',
  'birth year': 'birth-year',
  'birth month': 'birth-month',
  'birth day': 'birth-day',
  'date of death': 'died',
  'death date': 'died',
  died: 'died',
  deceased: 'died',
  'wedding anniversary': 'anniversary',
  anniversary: 'anniversary',
  notes: 'note',
  note: 'note',
  comments: 'note',
  labels: 'groups',
  groups: 'groups',
  category: 'groups',
  'group membership': 'groups',
  categories: 'groups',
}

const phones: Record<string, FilePhone['type']> = {
  phone: 'other',
  'phone number': 'other',
  telephone: 'other',
  'primary phone': 'other',
  'other phone': 'other',
  mobile: 'mobile',
  'mobile phone': 'mobile',
  cell: 'mobile',
  'home phone': 'home',
  'business phone': 'work',
  'work phone': 'work',
  whatsapp: 'whatsapp',
  signal: 'signal',
  telegram: 'telegram',
}

/** Yahoo's heads are so short that elsewhere they would say something else. */
const yahoo: Record<string, Column> = {
  first: { holds: 'given' },
  middle: { holds: 'additional' },
  last: { holds: 'family' },
  home: { holds: 'phone', type: 'home' },
  work: { holds: 'phone', type: 'work' },
  mobile: { holds: 'phone', type: 'mobile' },
  other: { holds: 'phone', type: 'other' },
  primary: { holds: 'phone', type: 'other' },
}

const plainHead = (head: string) => head.normalize('NFC').trim().toLowerCase().replace(/[\s_]+/g, ' ') // prettier-ignore

/** What the column with this heading holds; null when it is not read. */
export function columnOf(head: string, form: PeopleFileForm): Column | null {
  const name = plainHead(head)
  if (form === 'yahoo' && Object.hasOwn(yahoo, name)) return yahoo[name]!
  const holds = Object.hasOwn(plain, name) ? plain[name] : undefined
  if (holds) return { holds }
  // In other forms a title is a job title.
  if (name === 'title' && form === 'outlook') return { holds: 'prefix' }
  const numbered = /^(phone|event|e-?mail|website) (\d+) - (value|label|type)$/.exec(name)
  if (numbered) {
    const [, what = '', of = '', part = ''] = numbered
    if (what === 'phone') return { holds: part === 'value' ? 'labelled-phone' : 'phone-label', of }
    if (what === 'event') return { holds: part === 'value' ? 'event' : 'event-label', of }
    // Their labels say home or work, which is no matter here.
    return { holds: part !== 'value' ? 'label' : what === 'website' ? 'profile' : 'email' }
  }
  const type = phones[name.replace(/ \d$/, '')]
  if (type && Object.hasOwn(phones, name.replace(/ \d$/, ''))) return { holds: 'phone', type }
  return foreignColumnOf(name) ?? columnByWords(name) ?? dayColumnOf(name)
}

function dayColumnOf(name: string): Column | null {
  const kind = dayKindOf(name)
  if (/place|ort\b|lieu|lugar|luogo|local\b/.test(name) || kind === 'own') return null
  return { holds: kind === 'death' ? 'died' : kind }
}

// What is told and left out: where they live, what they do, faxes, and what programs note for themselves.
const leftOut =
  /^(?:address|relation|custom field|im|organization|sip|external id|jot) \d+ -|address|street|city|(?:^|\W)(?:state|province|country|region|zip|po box|postal|county|pobox|title|role|department|profession|spouse|children|gender|hobby|hobbies|location|language|priority|private|sensitivity|initials|keywords|mileage|account|assistant|manager|referred|photo|position|connected on|screen name|messenger|custom)|phonetic|fax|pager|telex|e-?mail.*(?:type|display|typ|anzeige|afficher)|radio|isdn|tty|callback|(?:^|\W)(?:straße|strasse|ort|plz|land|bundesland|adresse|abteilung|position|anrede|titel|rue|ville|pays|état|code postal|fonction|service|titre|calle|ciudad|país|provincia|cargo|departamento|via|città|cap|paese|titolo|qualifica|reparto|rua|cidade|estado|código postal|tratamento|título|benutzerdef)/

/** True for a column that is understood, though nothing of it is read. */
export const isLeftOut = (head: string): boolean => leftOut.test(plainHead(head))

const naming = new Set(['full', 'file-as', 'given', 'family', 'nickname', 'organisation', 'email'])

/**
 * The form that a row of headings belongs to, and how many headings are known; null when no column holds a
 * name.
 */
export function formOf(heads: readonly string[]): { form: PeopleFileForm; known: number } | null {
  const names = new Set(heads.map(plainHead))
  const has = (...some: string[]) => some.some((name) => names.has(name))
  let form: PeopleFileForm = 'csv'
  if (has('e-mail 1 - value', 'phone 1 - value', 'group membership')) form = 'google'
  else if (has('first name') && has('connected on')) form = 'linkedin'
  else if (has('first') && has('last') && has('messenger id', 'yahoo! phone', 'alternate email 1'))
    form = 'yahoo'
  else if (has('e-mail display name', 'business phone', 'e-mail 2 address') || isForeign(names))
    form = 'outlook'
  const columns = heads.map((head) => columnOf(head, form)).filter((column) => column !== null)
  const namingColumns = columns.filter(({ holds }) => naming.has(holds))
  // A single cell with "name" somewhere in a note does not make a row of headings.
  return namingColumns.length > 0 && columns.length >= Math.min(2, heads.length)
    ? { form, known: columns.length }
    : null
}
