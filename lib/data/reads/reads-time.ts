import { millisecondsInHour } from 'date-fns/constants'
import type { Usages } from '@/lib/app/ports'
import { type Day, isDay } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Instant } from '@/lib/domain/time/units'
import { type PorchlightDatabase, steady } from '../database'
import { repairedAll } from './living'
import { wholeDayTotals } from '../tables/day-totals'

/** A day's totals: one per device, site and surface. */
export const totalsOf = (db: PorchlightDatabase, day: Day): Promise<DayTotal[]> => totalsBetween(db, day, day)

/** The totals from one day to another, both included, in order of day. */
export const totalsBetween = (db: PorchlightDatabase, from: Day, to: Day): Promise<DayTotal[]> =>
  steady(db, async () => {
    const rows = await db.dayTotals.where('day').between(from, to, true, true).toArray()
    const isWhole = wholeDayTotals()
    return rows.flatMap((row) => (isWhole(row) ? row : repairedAll('dayTotals', [row])))
  })

/** The first day on which anything was counted, found by one index key; null when nothing ever was. */
export const firstCountedDay = (db: PorchlightDatabase): Promise<Day | null> =>
  steady(db, async () => {
    const [first] = await db.dayTotals.where('day').aboveOrEqual('1970-01-01').limit(1).keys()
    return isDay(first) ? first : null
  })

/** A span never crosses a day start, so the longest one is as long as the longest day (25 hours). */
const longestSpanMs = 25 * millisecondsInHour

/** The spans that overlap a time range (epoch ms, end excluded), in order of their start. */
export const spansBetween = (db: PorchlightDatabase, fromMs: Instant, toMs: Instant): Promise<Span[]> =>
  steady(db, async () => {
    const rows = await db.spans
      .where('startedAtMs')
      .between(fromMs - longestSpanMs, toMs, true, false)
      .sortBy('startedAtMs')
    return repairedAll('spans', rows).filter((span) => span.endedAtMs > fromMs)
  })

/** Read-only access to counted time. */
export const readUsages = (db: PorchlightDatabase): Pick<Usages, 'totalsOn' | 'spansBetween'> => ({
  totalsOn: (day) => totalsOf(db, day),
  spansBetween: (fromMs, toMs) => spansBetween(db, fromMs, toMs),
})
