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
  // 1950-01-31, 1950/1/31, 1950.01.31, 19500131, each also with a time after it, and 19500131000000
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:$|[T\s]|\d{6}$)/,
  // --01-31, --0131, --1-31
  /^()--()(\d{1,2})-?(\d{1,2})(?:$|[T\s])/,
]

const instant = /T?\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(?:Z|\+00:?00)$/i

/**
 * True for a birthday that was kept as the instant of its midnight and written by UTC: east of Greenwich that is the evening
 * before. A time that is no midnight anywhere says nothing.
 */
function isEveningBefore(text: string): boolean {
  const [, hours, minutes, seconds = '00'] = instant.exec(text) ?? []
  return Number(hours) >= 12 && ['00', '15', '30', '45'].includes(minutes ?? '') && seconds === '00'
}

function dayAfter({ year, month, day }: FileDay): FileDay {
  // A leap year where it is not known: whoever was born on the 28th was not born on the 1st for certain.
  const next = new Date(Date.UTC(year ?? 2000, month - 1, day + 1))
  return {
    year: year === null ? null : next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
  }
}

// In which address books write the names of months in words.
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'pl', 'ru', 'uk']
const plainWord = (text: string) => text.toLowerCase().replace(/\.$/, '')
let months: Map<string, number> | null = null

function monthCalled(name: string): number | undefined {
  if (!months) {
    months = new Map()
    for (const language of languages)
      for (const month of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
        for (let index = 11; index >= 0; index--) {
          const part = format.formatToParts(Date.UTC(2000, index, 1)).find(({ type }) => type === 'month')
          if (part) months.set(plainWord(part.value), index + 1)
        }
      }
  }
  return months.get(plainWord(name))
}

const wordForms = [
  // 12 April 1985, 12. April, 12-Apr-85, 12 de abril de 1985
  /^(?<day>\d{1,2})\.?(?:\s+|-)(?:de\s+)?(?<month>\p{L}{3,}\.?)(?:(?:\s+|-|,\s*)(?:de\s+)?(?<year>\d{2}|\d{4}))?$/u,
  // April 12, 1985, Apr-12-85
  /^(?<month>\p{L}{3,}\.?)(?:\s+|-)(?<day>\d{1,2})(?:st|nd|rd|th)?(?:(?:,?\s+|-)(?<year>\d{2}|\d{4}))?$/u,
]

function dayInWords(text: string): FileDay | null {
  for (const form of wordForms) {
    const { day, month, year } = form.exec(text)?.groups ?? {}
    const index = month === undefined ? undefined : monthCalled(month)
    if (index !== undefined) return checkedDay(year?.length === 4 ? Number(year) : null, index, Number(day))
  }
  return null
}

/** Whether month or day comes first in dates such as `4/12/1985`. */
export type DayOrder = 'month-day' | 'day-month'

const numbersOnly = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4})\.?|\.)?(?:$|\s)/

/** Where the month comes first in dates of numbers (CLDR 48). */
const monthFirst = new Set('US AS GU MP PR UM VI PH CA FM MH PW BZ JP KR CN TW'.split(' '))

/** What else says how days are ordered: the region that was chosen (`DE`), and the language of a table's heads. */
export interface DayHints {
  region: string | null
  heads: DayOrder | null
}

/**
 * How a file orders its dates, from all of them, and how many only a region could tell. Those that can be read in one way only
 * decide, most of them: one odd row turns nobody else's.
 */
export function dayOrderOf(
  texts: Iterable<string>,
  { region, heads }: DayHints,
): { order: DayOrder; undecided: number } {
  let balance = 0
  let unclear = 0
  for (const text of texts) {
    const parts = numbersOnly.exec(text.trim())
    if (!parts) continue
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    if (first > 12 && second <= 12) balance++
    else if (second > 12 && first <= 12) balance--
    else if (isUnclearDay(text)) unclear++
  }
  // A region or a language is worth more than one row, and less than two or three.
  const byRegion = region === null ? 0 : monthFirst.has(region.toUpperCase()) ? -1.5 : 1.5
  const byHeads = heads === null ? byRegion : heads === 'day-month' ? 2.5 : -2.5
  const decided = balance + byHeads
  return { order: decided > 0 ? 'day-month' : 'month-day', undecided: decided === 0 ? unclear : 0 }
}

/** True for a day such as `4/12`, of which somebody has to know the order; dots come from where the day is first. */
function isUnclearDay(text: string): boolean {
  const parts = numbersOnly.exec(text.trim())
  const [first, second] = [Number(parts?.[1]), Number(parts?.[3])]
  return parts?.[2] !== '.' && first > 0 && first <= 12 && second <= 12 && first !== second
}

/**
 * The day in a date as vCards, Google and spreadsheets write it: `1950-01-31`, `19500131`, `--0131`, `1950-01-31T00:00:00Z`,
 * `12 April 1985`, `4/12/1985` by `order`, `12.04.1985`. A year equal to `omittedYear` (X-APPLE-OMIT-YEAR), and a bare 1604,
 * mean no year; one of two digits is not known. Null for anything else, `0/0/00` among them.
 */
export function fileDay(
  text: string,
  { order = 'month-day', omittedYear = null }: { order?: DayOrder; omittedYear?: number | null } = {},
): FileDay | null {
  const trimmed = text.trim()
  for (const form of plainForms) {
    const parts = form.exec(trimmed)
    if (!parts) continue
    const year = parts[1] ? Number(parts[1]) : null
    const day = checkedDay(year === omittedYear ? null : year, Number(parts[3]), Number(parts[4]))
    return day && isEveningBefore(trimmed.slice(8)) ? dayAfter(day) : day
  }
  const parts = numbersOnly.exec(trimmed)
  if (!parts) return dayInWords(trimmed)
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  const year = parts[4]?.length === 4 ? Number(parts[4]) : null
  const dayFirst = order === 'day-month' || parts[2] === '.'
  const asOrdered = dayFirst ? checkedDay(year, second, first) : checkedDay(year, first, second)
  // What can be read in one way only is read so, however the others are.
  return asOrdered ?? (dayFirst ? checkedDay(year, first, second) : checkedDay(year, second, first))
}
