import { millisecondsInHour } from 'date-fns/constants'
import type { Usages } from '@/lib/app/ports'
import { type Day, isDay } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Instant } from '@/lib/domain/time/units'
import { type PorchlightDatabase, steady } from '../database'
import { repairedAll } from './living'
import { wholeDayTotals } from '../tables/day-totals'

/** The totals of a day: one for each device, site and surface. */
export const totalsOf = (db: PorchlightDatabase, day: Day): Promise<DayTotal[]> => totalsBetween(db, day, day)

/** The totals from one day to another, both included, in the order of their days. */
export const totalsBetween = (db: PorchlightDatabase, from: Day, to: Day): Promise<DayTotal[]> =>
  steady(db, async () => {
    const rows = await db.dayTotals.where('day').between(from, to, true, true).toArray()
    const isWhole = wholeDayTotals()
    return rows.flatMap((row) => (isWhole(row) ? row : repairedAll('dayTotals', [row])))
  })

/** The first day that anything was counted on, from one key of the index; null when nothing ever was. */
export const firstCountedDay = (db: PorchlightDatabase): Promise<Day | null> =>
  steady(db, async () => {
    const [first] = await db.dayTotals.where('day').aboveOrEqual('1970-01-01').limit(1).keys()
    return isDay(first) ? first : null
  })

/** A span never crosses a day start, so that none is longer than the longest day (25 hours). */
const longestSpanMs = 25 * millisecondsInHour

/** The spans that touch a stretch of time (epoch ms, end excluded), in the order in which they began. */
export const spansBetween = (db: PorchlightDatabase, fromMs: Instant, toMs: Instant): Promise<Span[]> =>
  steady(db, async () => {
    const rows = await db.spans
      .where('startedAtMs')
      .between(fromMs - longestSpanMs, toMs, true, false)
      .sortBy('startedAtMs')
    return repairedAll('spans', rows).filter((span) => span.endedAtMs > fromMs)
  })

/** Counted time, to be read only. */
export const readUsages = (db: PorchlightDatabase): Pick<Usages, 'totalsOn' | 'spansBetween'> => ({
  totalsOn: (day) => totalsOf(db, day),
  spansBetween: (fromMs, toMs) => spansBetween(db, fromMs, toMs),
})
