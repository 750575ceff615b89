import type { PorchlightDatabase } from '@/lib/data/database'
import { afterVisitsBetween } from '@/lib/data/reads/reads-overrides'
import { firstCountedDay, spansBetween, totalsBetween } from '@/lib/data/reads/reads-time'
import type { AfterVisit } from '@/lib/domain/boundaries/override'
import { type Day, dayEndMs, dayStartMs } from '@/lib/domain/time/day'
import { type ComparedRanges, comparedRanges } from '@/lib/domain/time/history/comparison'
import type { Period } from '@/lib/domain/time/history/period'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Minutes } from '@/lib/domain/time/units'

/** What is asked of the past. */
export interface HistoryQuery {
  period: Period
  today: Day
  dayStartMinutes: Minutes
  firstWeekday: number
}

export interface HistoryFound {
  query: HistoryQuery
  totals: DayTotal[]
  /** Closed spans, oldest first, where a single day is asked for; they are kept for 90 days. */
  spans: Span[]
  /** What was said after the visits that ended in it, in their order. */
  afterVisits: AfterVisit[]
  /** The first day that anything was counted on; null when nothing ever was. */
  firstDay: Day | null
  /** What the period is held against; null where it is held against nothing. */
  compared: { ranges: ComparedRanges; totals: DayTotal[] } | null
}

/** Reads one period and what it is held against, and nothing besides. */
export async function readHistory(db: PorchlightDatabase, query: HistoryQuery): Promise<HistoryFound> {
  const { period, dayStartMinutes } = query
  const { unit, from, to } = period
  const [startMs, endMs] = [dayStartMs(from, dayStartMinutes), dayEndMs(to, dayStartMinutes)]
  const [firstDay, totals, spans, afterVisits] = await Promise.all([
    firstCountedDay(db),
    totalsBetween(db, from, to),
    unit === 'day' ? spansBetween(db, startMs, endMs) : [],
    afterVisitsBetween(db, startMs, endMs),
  ])
  const ranges = comparedRanges(period, { ...query, firstDay })
  const compared = ranges && { ranges, totals: await totalsBetween(db, ranges.those.from, ranges.those.to) }
  return { query, totals, spans, afterVisits, firstDay, compared }
}
