import { type Bar, isLived } from '@/lib/domain/time/history/bars'
import type { DayRange } from '@/lib/domain/time/history/period'
import { type Day, weekdayOf } from '@/lib/domain/time/day'
import { type Naming, weekOfMonth } from './bar-words'
import type { Mark } from './bars'
import {
  dateRange,
  datesOfMonth,
  shortDate,
  shortMonth,
  shortMonthAndYear,
  shortWeekday,
} from '../date-words'
import { periodHash } from '../period-hash'

interface Group extends DayRange {
  /** True when something is known of it, so that it can be a link. */
  known: boolean
  /** How many bars it spans. */
  span: number
}

/** Splits bars into groups of neighbours; a group begins where `begins` returns true. */
function groups(bars: readonly Bar[], begins: (day: Day, before: Day) => boolean): Group[] {
  const found: Group[] = []
  let before: Day | null = null
  for (const { from, to, ...bar } of bars) {
    const group = found.at(-1)
    const known = isLived(bar)
    if (group && before !== null && !begins(from, before))
      Object.assign(group, { to, span: group.span + 1, known: group.known || known })
    else found.push({ from, to, span: 1, known })
    before = from
  }
  return found
}

/** Columns at least this wide have room for a word. */
const roomForWord = 4
const roomForDates = 3

/** The marks below the bars: days of a week, weeks of a month, months of a year, each with its link. */
export function barMarks(bars: readonly Bar[], { unit, hideNumbers, firstWeekday }: Naming): Mark[] {
  switch (unit) {
    case 'week':
      return bars.map(({ from, ...bar }) => ({
        key: from,
        span: 1,
        label: shortWeekday(from),
        name: hideNumbers ? undefined : shortDate(from),
        href: isLived(bar) ? periodHash({ unit: 'day', day: from }) : undefined,
      }))
    case 'month':
      return groups(bars, (day) => weekdayOf(day) === firstWeekday).map((week) => {
        const mark = { key: week.from, span: week.span }
        if (hideNumbers && week.span < roomForWord) return { ...mark, label: '' }
        const href = week.known ? periodHash({ unit: 'week', day: week.from }) : undefined
        if (hideNumbers) return { ...mark, href, label: weekOfMonth(week.from, firstWeekday) }
        const label = datesOfMonth(week.span < roomForDates ? { ...week, to: week.from } : week)
        return { ...mark, href, label, name: dateRange(week) }
      })
    case 'year':
      return groups(bars, (day, before) => day.slice(0, 7) !== before.slice(0, 7)).map(
        ({ from, span, known }) => ({
          key: from,
          span,
          label: shortMonth(from),
          name: hideNumbers ? undefined : shortMonthAndYear(from),
          href: known ? periodHash({ unit: 'month', day: from }) : undefined,
        }),
      )
  }
}
