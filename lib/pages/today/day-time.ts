import type { PorchlightDatabase } from '@/lib/data/database'
import { spansBetween, totalsOf } from '@/lib/data/reads/reads-time'
import type { Day } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Instant } from '@/lib/domain/time/units'

export interface DayTime {
  day: Day
  /** Closed spans of that day, oldest first; the open span is in the stored state. */
  spans: Span[]
  totals: DayTotal[]
}

/** Reads the time of the day between two instants (epoch ms). */
export async function readDayTime(
  db: PorchlightDatabase,
  { day, startsAtMs, endsAtMs }: { day: Day; startsAtMs: Instant; endsAtMs: Instant },
): Promise<DayTime> {
  const [spans, totals] = await Promise.all([spansBetween(db, startsAtMs, endsAtMs), totalsOf(db, day)])
  return { day, spans, totals }
}
