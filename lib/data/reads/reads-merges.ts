import type { Merge } from '@/lib/domain/people/merge'
import { type PorchlightDatabase, steady } from '../database'
import { living } from './living'

/** The merges that were not split, the newest first. */
export const currentMerges = (db: PorchlightDatabase): Promise<Merge[]> =>
  steady(db, async () =>
    living('merges', await db.merges.toArray())
      .filter(({ splitAtMs }) => splitAtMs === null)
      .sort((a, b) => b.atMs - a.atMs),
  )

/** The pairs that are no duplicates, by `dismissalId`. */
export const dismissals = (db: PorchlightDatabase): Promise<Set<string>> =>
  steady(db, async () => new Set(living('dismissals', await db.dismissals.toArray()).map(({ id }) => id)))
