import { i18n } from '#i18n'
import { partOfHour } from '@/components/today/part-of-day'
import type { Bar } from '@/lib/domain/time/history/bars'
import type { HourAmount } from '@/lib/domain/time/history/hours'
import type { DayRange, PeriodUnit } from '@/lib/domain/time/history/period'
import { type Day, weekdayOf } from '@/lib/domain/time/day'
import { amountAmongWords, usualOf } from './amount-words'
import { barName, weekOfMonth } from './bar-words'
import type { Mark } from './bars'
import type { Column } from './bars-geometry'
import {
  dateRange,
  datesOfMonth,
  hourName,
  longDate,
  monthAndYear,
  shortMonth,
  shortWeekday,
} from './date-words'
import { periodHash } from './period-hash'

interface Naming {
  hideNumbers: boolean
  firstWeekday: number
}

/** What a column says when it is pointed at. */
const said = (name: string, feed: string, people: string) =>
  i18n.t('history.column.said', [name, feed, people])

/** Days or weeks as columns. */
export function barColumns(bars: readonly Bar[], naming: Naming): Column[] {
  const { hideNumbers } = naming
  const feedUsual = usualOf(bars.map(({ feedMs }) => feedMs))
  const peopleUsual = usualOf(bars.map(({ peopleMs }) => peopleMs))
  return bars.map((bar) => ({
    key: bar.from,
    feedMs: bar.feedMs,
    peopleMs: bar.peopleMs,
    known: bar.known,
    title: said(
      barName(bar, naming),
      amountAmongWords(bar.feedMs, { hideNumbers, usualMs: feedUsual }),
      amountAmongWords(bar.peopleMs, { hideNumbers, usualMs: peopleUsual }),
    ),
  }))
}

/** A day's hours as columns. Those ahead are not told from empty ones: an hour repeats or is left out twice a year. */
export const hourColumns = (
  hours: readonly HourAmount[],
  { hideNumbers }: Pick<Naming, 'hideNumbers'>,
): Column[] =>
  hours.map(({ hour, feedMs, peopleMs }) => {
    const words = (ms: number) => amountAmongWords(ms, { hideNumbers, usualMs: null })
    const name = hideNumbers ? i18n.t(`today.ribbon.${partOfHour(hour)}`) : hourName(hour)
    return {
      key: String(hour),
      feedMs,
      peopleMs,
      known: 'counted',
      title: said(name, words(feedMs), words(peopleMs)),
    }
  })

interface Group extends DayRange {
  /** How many bars. */
  span: number
}

/** Neighbouring bars that belong together; another group begins where `begins` says so. */
function groups(bars: readonly Bar[], begins: (day: Day, before: Day) => boolean): Group[] {
  const found: Group[] = []
  let before: Day | null = null
  for (const { from, to } of bars) {
    const group = found.at(-1)
    if (group && before !== null && !begins(from, before)) Object.assign(group, { to, span: group.span + 1 })
    else found.push({ from, to, span: 1 })
    before = from
  }
  return found
}

/** Columns of this width have room for a word. */
const roomForWord = 4

/** What stands below the bars: days of a week, weeks of a month, months of a year, each a link to itself. */
export function barMarks(
  bars: readonly Bar[],
  unit: PeriodUnit,
  { hideNumbers, firstWeekday }: Naming,
): Mark[] {
  switch (unit) {
    case 'day':
    case 'week':
      return bars.map(({ from }) => ({
        key: from,
        span: 1,
        label: shortWeekday(from),
        name: longDate(from),
        href: periodHash({ unit: 'day', day: from }),
      }))
    case 'month':
      return groups(bars, (day) => weekdayOf(day) === firstWeekday).map((week) => {
        const mark = { key: week.from, span: week.span }
        if (hideNumbers && week.span < roomForWord) return { ...mark, label: '' }
        const href = periodHash({ unit: 'week', day: week.from })
        if (hideNumbers) return { ...mark, href, label: weekOfMonth(week.from, firstWeekday) }
        return { ...mark, href, label: datesOfMonth(week), name: dateRange(week) }
      })
    case 'year':
      return groups(bars, (day, before) => day.slice(0, 7) !== before.slice(0, 7)).map(({ from, span }) => ({
        key: from,
        span,
        label: shortMonth(from),
        name: monthAndYear(from),
        href: periodHash({ unit: 'month', day: from }),
      }))
  }
}
