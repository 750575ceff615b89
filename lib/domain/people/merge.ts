import type { Instant } from '../time/units'
/** Both people as they were before they were merged, and what moved from one to the other. */
export interface BeforeMerge {
  kept: Record<string, unknown>
  merged: Record<string, unknown>
  /** For each table the ids of the records that belonged to the merged one. */
  moved: Record<string, string[]>
  /** What merging set on the kept one: what still stands so goes back when they are split. */
  set?: Record<string, unknown>
}

/** Two records of one person made into one, with all that is needed to split them again. */
export interface Merge {
  id: string
  keptId: string
  mergedId: string
  atMs: Instant
  before: BeforeMerge
  /** When the two were split again; null while merged. */
  splitAtMs: Instant | null
}
