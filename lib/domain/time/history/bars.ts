import { type Day, weekdayOf } from '../day'
import type { DayTotal } from '../totals'
import { type Amounts, noAmounts, plus } from './amounts'
import { type DayRange, daysIn } from './period'

/**
 * What is known of some days: counted, or nothing was (no time, or Porchlight was not running: nobody can tell), or
 * they lie before the first day that was ever counted, or ahead.
 */
export type Knowledge = 'counted' | 'silent' | 'before' | 'ahead'

/** Some days in a row with their time. */
export interface Bar extends DayRange, Amounts {
  known: Knowledge
}

/** Where counting began (null: never yet) and the present day. */
export interface CountedDays {
  firstDay: Day | null
  today: Day
}

const knowledgeOf = (day: Day, counted: boolean, { firstDay, today }: CountedDays): Knowledge => {
  if (counted) return 'counted'
  if (day > today) return 'ahead'
  return firstDay === null || day < firstDay ? 'before' : 'silent'
}

/** A bar for each day; what lies outside of the range is left out. */
export function dayBars(totals: readonly DayTotal[], range: DayRange, bounds: CountedDays): Bar[] {
  const byDay = new Map<Day, Amounts>()
  for (const total of totals) byDay.set(total.day, plus(byDay.get(total.day) ?? noAmounts, total))
  return daysIn(range).map((day) => {
    const amounts = byDay.get(day)
    return {
      from: day,
      to: day,
      ...(amounts ?? noAmounts),
      known: knowledgeOf(day, amounts !== undefined, bounds),
    }
  })
}

// The most that is known of any of its days is known of a week.
const byCertainty: Knowledge[] = ['counted', 'silent', 'before', 'ahead']

const joined = (a: Bar, b: Bar): Bar => ({
  from: a.from,
  to: b.to,
  feedMs: a.feedMs + b.feedMs,
  peopleMs: a.peopleMs + b.peopleMs,
  visits: a.visits + b.visits,
  known: byCertainty.find((known) => known === a.known || known === b.known)!,
})

/** Days joined to weeks that begin on `firstWeekday`. Weeks at the ends are as short as the days reach. */
export function weekBars(days: readonly Bar[], firstWeekday: number): Bar[] {
  const weeks: Bar[] = []
  for (const day of days) {
    const last = weeks.at(-1)
    if (last && weekdayOf(day.from) !== firstWeekday) weeks[weeks.length - 1] = joined(last, day)
    else weeks.push(day)
  }
  return weeks
}

/** True for days that have been lived since counting began: those that a mean may be taken over. */
export const isLived = ({ known }: Pick<Bar, 'known'>): boolean => known === 'counted' || known === 'silent'
