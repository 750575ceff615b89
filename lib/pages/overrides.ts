import type { PorchlightDatabase } from '@/lib/data/database'
import { overridesBetween } from '@/lib/data/reads-overrides'
import type { Override } from '@/lib/domain/boundaries/override'
import { follow, type Listener } from './follow'

/** Tells the ways past boundaries since an instant (epoch ms), latest first, now and after every change. Answers how to stop. */
export function followOverrides(
  db: PorchlightDatabase,
  sinceMs: number,
  listener: Listener<Override[]>,
): () => void {
  return follow(() => overridesBetween(db, sinceMs, Infinity), listener)
}
