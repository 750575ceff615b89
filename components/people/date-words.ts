import { i18n } from '#i18n'
import type { ImportantDate } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'

/** A yearly day in words, with its year if known: “29 February”, “3 May 1990”. */
export function monthDayWords({ month, day, year }: Pick<ImportantDate, 'month' | 'day' | 'year'>): string {
  // Formatted in a leap year, so that 29 February exists.
  const at = new Date(Date.UTC(2000, month - 1, day))
  at.setUTCFullYear(year ?? 2000, month - 1, day)
  return new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(year !== null && { year: 'numeric' }),
  }).format(at)
}

/** A date's name in the person's own words, or its label. */
export const dateName = ({ label, text }: Pick<ImportantDate, 'label' | 'text'>): string =>
  text.trim() || i18n.t(`people.date.${label}`)

/** A calendar day in words. */
export const dayWords = (day: Day): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  )
