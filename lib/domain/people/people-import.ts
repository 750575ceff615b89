import type { Instant } from '../time/units'
/** How many cards or rows of an import came to what. */
export interface ImportCounts {
  added: number
  /** Already here. */
  known: number
  unreadable: number
}

/** People brought in from a file; `importId` of a person names it. It can be undone for 30 days. */
export interface PeopleImport {
  id: string
  atMs: Instant
  /** Where they came from, as told to the person: a file's name. */
  source: string
  counts: ImportCounts
}
