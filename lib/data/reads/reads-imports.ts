import type { PeopleImport } from '@/lib/domain/people/import/people-import'
import type { Instant } from '@/lib/domain/time/units'
import { type PorchlightDatabase, steady } from '../database'
import { living } from './living'

/** Imports of people since an instant (epoch ms), newest first. */
export const peopleImportsSince = (db: PorchlightDatabase, sinceMs: Instant): Promise<PeopleImport[]> =>
  steady(db, async () => {
    const rows = await db.imports.where('atMs').above(sinceMs).toArray()
    return living('imports', rows).sort((a, b) => b.atMs - a.atMs)
  })
