import { byLocalHour } from '@/lib/domain/time/by-local-hour'
import { dayOf } from '@/lib/domain/time/day'
import { type CountedSpan, lengthMs, type Span } from '@/lib/domain/time/span'
import { splitAtDayStarts } from '@/lib/domain/time/split-at-day-starts'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Minutes } from '@/lib/domain/time/units'
import { type PorchlightDatabase, steady } from './database'
import { parseRecord } from './records'

const counted = (span: Span, dayStartMinutes: Minutes): CountedSpan[] =>
  splitAtDayStarts(span, dayStartMinutes).map((piece) => ({
    ...piece,
    day: dayOf(piece.startedAtMs, dayStartMinutes),
  }))

function withSpan(total: DayTotal, span: Span): DayTotal {
  const byHour = [...total.byHour]
  for (const [hour, ms] of byLocalHour(span)) byHour[hour] = (byHour[hour] ?? 0) + ms
  return { ...total, ms: total.ms + lengthMs(span), visits: total.visits + (span.visit ? 1 : 0), byHour }
}

/**
 * Records closed spans and adds each to its day total, in one transaction. A span whose id is recorded
 * already adds nothing, so that recording again after a crash is harmless. A span without a day is split at
 * each day start.
 */
export const recordSpans = (
  db: PorchlightDatabase,
  {
    spans,
    deviceId,
    dayStartMinutes,
  }: { spans: (Span | CountedSpan)[]; deviceId: string; dayStartMinutes: Minutes },
): Promise<void> =>
  steady(db, () =>
    db.transaction('rw', db.spans, db.dayTotals, async () => {
      for (const { day, ...span } of spans.flatMap((whole) =>
        'day' in whole ? whole : counted(whole, dayStartMinutes),
      )) {
        if (await db.spans.get(span.id)) continue
        await db.spans.add(span)
        const key = [deviceId, day, span.site, span.surface] as [string, string, string, string]
        const stored = await db.dayTotals.get(key)
        const before = stored
          ? { ...stored, ...parseRecord('dayTotals', stored).value }
          : parseRecord('dayTotals', { deviceId, day, site: span.site, surface: span.surface }).value
        await db.dayTotals.put(withSpan(before, span))
      }
    }),
  )

/** For how many days single spans are kept; their totals stay. */
export const daysOfSpans = 90

/**
 * Removes the spans that began before an instant (epoch ms); day totals keep their time. Returns how many.
 */
export const pruneSpans = (db: PorchlightDatabase, beforeMs: number): Promise<number> =>
  steady(db, () => db.spans.where('startedAtMs').below(beforeMs).delete())
