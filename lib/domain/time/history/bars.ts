import { type Day, weekdayOf } from '../day'
import type { DayTotal } from '../totals'
import { type Amounts, noAmounts, plus } from './amounts'
import { type DayRange, daysIn } from './period'

/**
 * What is known of some days: time was counted; none was (no use, or Porchlight was not running, which cannot
 * be told apart); they lie before the first day ever counted; or in the future.
 */
export type Knowledge = 'counted' | 'silent' | 'before' | 'ahead'

/** Some consecutive days with their time. */
export interface Bar extends DayRange, Amounts {
  known: Knowledge
}

/** The first day ever counted (null: none yet) and today. */
export interface CountedDays {
  firstDay: Day | null
  today: Day
}

const knowledgeOf = (day: Day, counted: boolean, { firstDay, today }: CountedDays): Knowledge => {
  if (counted) return 'counted'
  if (day > today) return 'ahead'
  return firstDay === null || day < firstDay ? 'before' : 'silent'
}

/** One bar per day; totals outside the range are ignored. */
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

// A week's knowledge is the most certain of its days'.
const byCertainty: Knowledge[] = ['counted', 'silent', 'before', 'ahead']

const joined = (a: Bar, b: Bar): Bar => ({
  from: a.from,
  to: b.to,
  feedMs: a.feedMs + b.feedMs,
  peopleMs: a.peopleMs + b.peopleMs,
  visits: a.visits + b.visits,
  known: byCertainty.find((known) => known === a.known || known === b.known)!,
})

/** Joins days into weeks that begin on `firstWeekday`. The first and last week may be shorter. */
export function weekBars(days: readonly Bar[], firstWeekday: number): Bar[] {
  const weeks: Bar[] = []
  for (const day of days) {
    const last = weeks.at(-1)
    if (last && weekdayOf(day.from) !== firstWeekday) weeks[weeks.length - 1] = joined(last, day)
    else weeks.push(day)
  }
  return weeks
}

/** True for days since counting began and up to today, over which a mean may be taken. */
export const isLived = ({ known }: Pick<Bar, 'known'>): boolean => known === 'counted' || known === 'silent'
