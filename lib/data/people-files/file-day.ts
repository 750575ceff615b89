import { isLeapYear, knownYear } from '@/lib/domain/people/dates'
import { isMonthDay } from '@/lib/domain/people/month-day'
import type { FileDay } from './imported-person'

/** The day if there is one like it, with the year only where it can be true: an age must never be wrong. */
function checkedDay(year: number | null, month: number, day: number): FileDay | null {
  if (!isMonthDay(month, day)) return null
  const known = knownYear({ year })
  const possible = known !== null && known >= 1800 && (month !== 2 || day < 29 || isLeapYear(known))
  return { month, day, year: possible ? known : null }
}

const plainForms = [
  // 1950-01-31, 1950/1/31, 1950.01.31, 19500131, each also with a time after it
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:$|[T\s])/,
  // --01-31, --0131, --1-31
  /^()--()(\d{1,2})-?(\d{1,2})(?:$|[T\s])/,
]

/**
 * The day in a date as vCards and Google write it: `1950-01-31`, `19500131`, `--0131`, `1950-01-31T00:00:00Z`. A year
 * equal to `omittedYear` (X-APPLE-OMIT-YEAR), and a bare 1604, mean no year. Null for anything else.
 */
export function fileDay(text: string, omittedYear: number | null = null): FileDay | null {
  for (const form of plainForms) {
    const parts = form.exec(text.trim())
    if (!parts) continue
    const year = parts[1] ? Number(parts[1]) : null
    return checkedDay(year === omittedYear ? null : year, Number(parts[3]), Number(parts[4]))
  }
  return null
}

/** Which comes first in dates such as `4/12/1985`. */
export type DayOrder = 'month-day' | 'day-month'

const twoFirst = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?(?:$|\s)/

/**
 * How a file orders its dates, from all of them: one of `31/12/1985` decides for every other. Dots come from where the
 * day is first, slashes otherwise from where the month is, unless the file's language says `otherwise`.
 */
export function dayOrderOf(texts: Iterable<string>, otherwise: DayOrder = 'month-day'): DayOrder {
  let dots = false
  for (const text of texts) {
    const parts = twoFirst.exec(text.trim())
    if (!parts) continue
    if (Number(parts[1]) > 12) return 'day-month'
    if (Number(parts[3]) > 12) return 'month-day'
    dots ||= parts[2] === '.'
  }
  return dots ? 'day-month' : otherwise
}

/** As `fileDay`, and also what spreadsheets write (`4/12/1985`, `12.04.1985`). `0/0/00` is none; a year of two digits is not known. */
export function sheetDay(text: string, order: DayOrder): FileDay | null {
  const parts = twoFirst.exec(text.trim())
  if (!parts) return fileDay(text)
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  const year = parts[4]?.length === 4 ? Number(parts[4]) : null
  return order === 'day-month' ? checkedDay(year, second, first) : checkedDay(year, first, second)
}
