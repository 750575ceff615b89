import type { Usages } from '@/lib/app/ports'
import type { PorchlightDatabase } from './database'
import { totalsOf } from './reads-time'
import { recordSpans } from './usage'

/** Counted time, from and into the database. */
export const createUsages = (db: PorchlightDatabase): Usages => ({
  totalsOn: (day) => totalsOf(db, day),
  record: (recording) => recordSpans(db, recording),
})
