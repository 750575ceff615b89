import { isLeapYear, knownYear } from '@/lib/domain/people/dates'
import { isMonthDay } from '@/lib/domain/people/month-day'
import type { FileDay } from '@/lib/domain/people/import/imported-person'

/**
 * A valid day, with the year only if it is plausible, because a shown age must never be wrong. Null when the
 * day does not exist.
 */
function checkedDay(year: number | null, month: number, day: number): FileDay | null {
  if (!isMonthDay(month, day)) return null
  const known = knownYear({ year })
  const possible = known !== null && known >= 1800 && (month !== 2 || day < 29 || isLeapYear(known))
  return { month, day, year: possible ? known : null }
}

const plainForms = [
  // 1950-01-31, 1950/1/31, 1950.01.31 or 19500131, optionally followed by a time.
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:$|[T\s])/,
  // --01-31, --0131, --1-31
  /^()--()(\d{1,2})-?(\d{1,2})(?:$|[T\s])/,
]

/**
 * Parses a date as vCards and Google write it: `1950-01-31`, `19500131`, `--0131`, `1950-01-31T00:00:00Z`. A
 * year equal to `omittedYear` (X-APPLE-OMIT-YEAR), and a bare 1604, mean no year. Null for anything else.
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

/** Whether month or day comes first in dates such as `4/12/1985`. */
export type DayOrder = 'month-day' | 'day-month'

const twoFirst = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?(?:$|\s)/

/**
 * The order of day and month in a file, from all of its dates: one unambiguous date such as `31/12/1985`
 * decides. Otherwise dots mean day first and slashes mean month first, unless the file's language says
 * `otherwise`.
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

/**
 * Like `fileDay`, and also parses what spreadsheets write (`4/12/1985`, `12.04.1985`). `0/0/00` is no date; a
 * two-digit year is ignored.
 */
export function sheetDay(text: string, order: DayOrder): FileDay | null {
  const parts = twoFirst.exec(text.trim())
  if (!parts) return fileDay(text)
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  const year = parts[4]?.length === 4 ? Number(parts[4]) : null
  return order === 'day-month' ? checkedDay(year, second, first) : checkedDay(year, first, second)
}
