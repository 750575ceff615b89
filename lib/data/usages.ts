import { subDays } from 'date-fns/subDays'
import type { Usages } from '@/lib/app/ports'
import type { Instant } from '@/lib/domain/time/units'
import type { PorchlightDatabase } from './database'
import { readUsages } from './reads/reads-time'
import { daysOfSpans, pruneSpans, recordSpans } from './usage'

/** Reads and writes counted time in the database. */
export const createUsages = (
  db: PorchlightDatabase,
): Usages & {
  /** Removes spans that are too old to keep (`nowMs`: epoch ms); their totals stay. */
  forgetOld(nowMs: Instant): Promise<void>
} => ({
  ...readUsages(db),
  record: (recording) => recordSpans(db, recording),
  async forgetOld(nowMs) {
    await pruneSpans(db, subDays(nowMs, daysOfSpans).getTime())
  },
})
