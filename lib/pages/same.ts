import type { PorchlightDatabase } from '@/lib/data/database'
import { dismissals, standingMerges } from '@/lib/data/reads-merges'
import type { Merge } from '@/lib/domain/people/merge'
import { follow, type Listener } from './follow'

export interface SameKnown {
  /** Merges that were not split again, the newest first. */
  merges: Merge[]
  /** The pairs that are not one, by `dismissalId`. */
  dismissed: ReadonlySet<string>
}

/** Tells what was merged and dismissed, now and after every change. Answers how to stop. */
export function followSame(db: PorchlightDatabase, listener: Listener<SameKnown>): () => void {
  return follow(async () => ({ merges: await standingMerges(db), dismissed: await dismissals(db) }), listener)
}
