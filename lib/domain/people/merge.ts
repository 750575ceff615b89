import type { Instant } from '../time/units'
/** Both people as they were before they were merged, and what moved from one to the other. */
export interface BeforeMerge {
  kept: Record<string, unknown>
  merged: Record<string, unknown>
  /** For each table the ids of the records that belonged to the merged person. */
  moved: Record<string, string[]>
  /** What merging set on the kept person; splitting puts back the fields that are still as set. */
  set?: Record<string, unknown>
}

/** A merge of two records of one person into one, with everything needed to split them again. */
export interface Merge {
  id: string
  keptId: string
  mergedId: string
  atMs: Instant
  before: BeforeMerge
  /** When the merge was split again; null while merged. */
  splitAtMs: Instant | null
}
