import type { FilePhone, PeopleFileForm } from '@/lib/domain/people/import/imported-person'
import { outlookColumnOf, speaksOutlook } from './outlook-heads'

/** What a column of a CSV file holds. `of` pairs a value column with its label column. */
export type Column =
  | {
      holds:
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
        | 'anniversary'
        | 'note'
        | 'groups'
    }
  | { holds: 'phone'; type: FilePhone['type'] }
  | { holds: 'labelled-phone' | 'event' | 'phone-label' | 'event-label'; of: string }

const plain: Record<
  string,
  Exclude<Column['holds'], 'phone' | `${string}-label` | 'labelled-phone' | 'event'>
> = {
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
  birthday: 'birthday',
  anniversary: 'anniversary',
  notes: 'note',
  note: 'note',
  labels: 'groups',
  groups: 'groups',
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
}

/** What the column with this heading holds; null when it is not read. */
export function columnOf(head: string, form: PeopleFileForm): Column | null {
  const name = head.trim().toLowerCase().replace(/\s+/g, ' ')
  const holds = Object.hasOwn(plain, name) ? plain[name] : undefined
  if (holds) return { holds }
  // In other forms a title is a job title.
  if (name === 'title' && form === 'outlook') return { holds: 'prefix' }
  const type = phones[name.replace(/ \d$/, '')]
  if (type && Object.hasOwn(phones, name.replace(/ \d$/, ''))) return { holds: 'phone', type }
  const abroad = outlookColumnOf(name)
  if (abroad) return abroad
  if (/^e-?mail \d+( address| - value)$/.test(name)) return { holds: 'email' }
  if (/^website \d+ - value$/.test(name)) return { holds: 'profile' }
  const numbered = /^(phone|event) (\d+) - (value|label|type)$/.exec(name)
  if (!numbered) return null
  const [, what, of = '', part] = numbered
  if (what === 'phone') return { holds: part === 'value' ? 'labelled-phone' : 'phone-label', of }
  return { holds: part === 'value' ? 'event' : 'event-label', of }
}

const naming = new Set(['full', 'given', 'family', 'nickname', 'organisation', 'email'])

/**
 * The form that a row of headings belongs to, and how many headings are known; null when no column holds a
 * name.
 */
export function formOf(heads: readonly string[]): { form: PeopleFileForm; known: number } | null {
  const names = new Set(heads.map((head) => head.trim().toLowerCase()))
  const has = (...some: string[]) => some.some((name) => names.has(name))
  let form: PeopleFileForm = 'csv'
  if (has('e-mail 1 - value', 'phone 1 - value', 'group membership')) form = 'google'
  else if (has('first name') && has('connected on')) form = 'linkedin'
  else if (has('e-mail display name', 'business phone', 'e-mail 2 address') || speaksOutlook(names))
    form = 'outlook'
  const columns = heads.map((head) => columnOf(head, form)).filter((column) => column !== null)
  const names_ = columns.filter(({ holds }) => naming.has(holds))
  // A single cell with "name" somewhere in a note does not make a row of headings.
  return names_.length > 0 && columns.length >= Math.min(2, heads.length)
    ? { form, known: columns.length }
    : null
}
