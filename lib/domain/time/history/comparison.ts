import { millisecondsInMinute } from 'date-fns/constants'
import { addToDay, type Day, daysBetween } from '../day'
import type { DayTotal } from '../totals'
import type { Milliseconds } from '../units'
import { sumOf } from './amounts'
import { dayBefore, type DayRange, type Period, periodBefore } from './period'

export type Level = 'less' | 'about' | 'more'

/** Two ranges of finished days to compare. */
export interface ComparedRanges {
  these: DayRange
  those: DayRange
  /** The period is not over, so the earlier one is cut to as many days. */
  partly: boolean
}

/** A single day is compared with this many days before it. */
const daysOfHabit = 14

interface Present {
  today: Day
  firstDay: Day | null
  firstWeekday: number
}

/**
 * The ranges to compare: a week or month with the one before, a day with the two weeks before it. Null when a
 * fair comparison is impossible, because no day of the period is over or counting began later. A year is not
 * compared.
 */
export function comparedRanges(
  period: Period,
  { today, firstDay, firstWeekday }: Present,
): ComparedRanges | null {
  if (period.unit === 'year' || firstDay === null) return null
  const yesterday = dayBefore(today)
  const partly = period.to > yesterday
  const these = { from: period.from, to: partly ? yesterday : period.to }
  if (these.to < these.from) return null
  if (period.unit === 'day') {
    const those = { from: addToDay(period.from, -daysOfHabit), to: dayBefore(period.from) }
    return firstDay <= those.from ? { these, those, partly } : null
  }
  const before = periodBefore(period, firstWeekday)
  const sameLength = addToDay(before.from, daysBetween(these.from, these.to))
  const those = { from: before.from, to: partly && sameLength < before.to ? sameLength : before.to }
  return firstDay <= those.from ? { these, those, partly } : null
}

/** Two amounts within this much time a day, or this share of the larger, count as about the same. */
const about = { ms: 5 * millisecondsInMinute, share: 0.15 }

/** How one amount compares with another; both are milliseconds of an average day. */
export function levelOf(ms: number, thanMs: Milliseconds): Level {
  const difference = Math.abs(ms - thanMs)
  if (difference < about.ms || difference <= about.share * Math.max(ms, thanMs)) return 'about'
  return ms > thanMs ? 'more' : 'less'
}

export interface Comparison {
  feed: Level
  /** Null when neither range has time with people. */
  people: Level | null
  partly: boolean
}

/** Compares feed and people time of an average day in these days with an average day in those. */
export function compare(
  totals: { these: readonly DayTotal[]; those: readonly DayTotal[] },
  { these, those, partly }: ComparedRanges,
): Comparison {
  const within = totals.these.filter(({ day }) => day >= these.from && day <= these.to)
  const [now, then] = [sumOf(within), sumOf(totals.those)]
  const [days, daysThen] = [these, those].map(({ from, to }) => daysBetween(from, to) + 1) as [number, number]
  const noPeople = now.peopleMs === 0 && then.peopleMs === 0
  return {
    feed: levelOf(now.feedMs / days, then.feedMs / daysThen),
    people: noPeople ? null : levelOf(now.peopleMs / days, then.peopleMs / daysThen),
    partly,
  }
}
