import { millisecondsInMinute } from 'date-fns/constants'
import { addToDay, type Day, daysBetween } from '../day'
import type { DayTotal } from '../totals'
import type { Milliseconds } from '../units'
import { sumOf } from './amounts'
import { dayBefore, type DayRange, type Period, periodBefore } from './period'

export type Level = 'less' | 'about' | 'more'

/** Which days are held against which; only days that are over. */
export interface ComparedRanges {
  these: DayRange
  those: DayRange
  /** The period is not over, so that only as many days of the one before are looked at. */
  partly: boolean
}

/** What a single day is held against. */
const daysOfHabit = 14

interface Present {
  today: Day
  firstDay: Day | null
  firstWeekday: number
}

/**
 * A week or month is held against the one before, a day against the two weeks before it. Null where that cannot be
 * done fairly: nothing of it is over yet, or counting began later. A year stands for itself.
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

/** Minutes a day, or a share of the larger, within which two amounts are about the same. */
const about = { ms: 5 * millisecondsInMinute, share: 0.15 }

/** How one amount stands to another; both are ms in an ordinary day. */
export function levelOf(ms: number, thanMs: Milliseconds): Level {
  const difference = Math.abs(ms - thanMs)
  if (difference < about.ms || difference <= about.share * Math.max(ms, thanMs)) return 'about'
  return ms > thanMs ? 'more' : 'less'
}

export interface Comparison {
  feed: Level
  /** Null where there was no time with people in either. */
  people: Level | null
  partly: boolean
}

/** Feed and people of an ordinary day in these days, against those days. */
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
