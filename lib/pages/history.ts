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

/** The period of the past to read. */
export interface HistoryQuery {
  period: Period
  today: Day
  dayStartMinutes: Minutes
  firstWeekday: number
}

export interface HistoryFound {
  query: HistoryQuery
  totals: DayTotal[]
  /** Closed spans, oldest first, for a single day; they are kept for 90 days. */
  spans: Span[]
  /** The answers after visits that ended in the period, in order. */
  afterVisits: AfterVisit[]
  /** The first day on which anything was counted; null when nothing ever was. */
  firstDay: Day | null
  /** What the period is compared with; null without a comparison. */
  compared: { ranges: ComparedRanges; totals: DayTotal[] } | null
}

/** Reads one period and what it is compared with, and nothing else. */
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
