import type { FileDate, FileDay, ImportedPerson } from '@/lib/domain/people/import/imported-person'
import { dayKindOf } from './labels'

/** A date of a card or row with its label, before its kind is known. */
export interface NamedDay {
  label: string
  /** Null when it cannot be parsed. */
  day: FileDay | null
  /** The name of its property or column. */
  field: string
}

interface SortedDays extends Pick<ImportedPerson, 'birthday' | 'dates' | 'died'> {
  anniversaries: FileDate[]
  /** Fields with a date that cannot be parsed. */
  notRead: string[]
}

/** Dates sorted by their kind. */
export function sortedDays(days: readonly NamedDay[]): SortedDays {
  const readable = days.flatMap(({ day, label }) => (day ? [{ day, label }] : []))
  const of = (kind: ReturnType<typeof dayKindOf>) => readable.filter(({ label }) => dayKindOf(label) === kind)
  const deaths = days.filter(({ label }) => dayKindOf(label) === 'death')
  const birthday = of('birthday')[0]?.day ?? null
  // A birthday that is written a second time in words loses nothing.
  const unread = days.filter(({ label, day }) => !day && !(birthday && dayKindOf(label) === 'birthday'))
  return {
    birthday,
    anniversaries: of('anniversary'),
    dates: of('own'),
    died: deaths.length > 0 ? { day: deaths.find(({ day }) => day !== null)?.day ?? null } : null,
    notRead: unread.map(({ field }) => field),
  }
}
