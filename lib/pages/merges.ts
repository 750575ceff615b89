import type { PorchlightDatabase } from '@/lib/data/database'
import { dismissals, currentMerges } from '@/lib/data/reads/reads-merges'
import type { Merge } from '@/lib/domain/people/merge'

export interface MergesAndDismissals {
  /** Merges that were not split, the newest first. */
  merges: Merge[]
  /** The pairs that are no duplicates, by `dismissalId`. */
  dismissed: ReadonlySet<string>
}

/** Reads which people were merged, and which pairs were dismissed as duplicates. */
export async function readMerges(db: PorchlightDatabase): Promise<MergesAndDismissals> {
  const [merges, dismissed] = await Promise.all([currentMerges(db), dismissals(db)])
  return { merges, dismissed }
}
