import type { AfterVisit, Override } from '@/lib/domain/boundaries/override'
import type { Instant } from '@/lib/domain/time/units'
import { type PorchlightDatabase, steady } from '../database'
import { living } from './living'

/** The overrides within a time range (epoch ms, end excluded), latest first. */
export const overridesBetween = (
  db: PorchlightDatabase,
  fromMs: Instant,
  toMs: Instant,
): Promise<Override[]> =>
  steady(db, async () => {
    const rows = await db.overrides.where('atMs').between(fromMs, toMs, true, false).reverse().sortBy('atMs')
    return living('overrides', rows)
  })

/** How visits that ended within a time range (epoch ms, end excluded) felt, in order. */
export const afterVisitsBetween = (
  db: PorchlightDatabase,
  fromMs: Instant,
  toMs: Instant,
): Promise<AfterVisit[]> =>
  steady(db, async () => {
    const rows = await db.afterVisits
      .where('visitEndedAtMs')
      .between(fromMs, toMs, true, false)
      .sortBy('visitEndedAtMs')
    return living('afterVisits', rows)
  })
