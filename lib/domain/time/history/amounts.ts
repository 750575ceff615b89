import type { Span } from '../span'
import { lengthMs } from '../span'
import type { DayTotal } from '../totals'
import type { Day } from '../day'
import { byLocalHour } from '../by-local-hour'
import type { Milliseconds } from '../units'

/** Time and visits over some days, summed over devices and sites. */
export interface Amounts {
  feedMs: Milliseconds
  peopleMs: Milliseconds
  /** Visits to the feed. */
  visits: number
}

export const noAmounts: Amounts = { feedMs: 0, peopleMs: 0, visits: 0 }

/** Adds a day total to some amounts. */
export const plus = (before: Amounts, { surface, ms, visits }: DayTotal): Amounts =>
  surface === 'feed'
    ? { ...before, feedMs: before.feedMs + ms, visits: before.visits + visits }
    : { ...before, peopleMs: before.peopleMs + ms }

/** The sum of some day totals. */
export const sumOf = (totals: readonly DayTotal[]): Amounts => totals.reduce(plus, noAmounts)

/** An open span as a day total, so that the present moment counts too. */
export function totalOfOpen(span: Span, day: Day): DayTotal {
  const byHour = Array<number>(24).fill(0)
  for (const [hour, ms] of byLocalHour(span)) byHour[hour] = (byHour[hour] ?? 0) + ms
  const { site, surface, visit } = span
  return { deviceId: '', day, site, surface, ms: lengthMs(span), visits: visit ? 1 : 0, byHour }
}
