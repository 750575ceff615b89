import { liveQuery } from 'dexie'
import type { PorchlightDatabase } from '@/lib/data/database'
import { overridesBetween } from '@/lib/data/reads-overrides'
import type { Override } from '@/lib/domain/boundaries/override'

/** Tells the ways past boundaries since an instant (epoch ms), latest first, now and after every change. Answers how to stop. */
export function followOverrides(
  db: PorchlightDatabase,
  sinceMs: number,
  { heard, onProblem }: { heard: (overrides: Override[]) => void; onProblem: (problem: unknown) => void },
): () => void {
  const following = liveQuery(() => overridesBetween(db, sinceMs, Infinity)).subscribe({
    next: heard,
    error: onProblem,
  })
  return () => following.unsubscribe()
}
