import { millisecondsInDay } from 'date-fns/constants'
import type { Instant } from '@/lib/domain/time/units'

/** The results of an import: how many cards or rows were added, known already, and so on. */
export interface ImportCounts {
  added: number
  /** Already there before the import. */
  known: number
  unreadable: number
}

/** An import of people from a file; the people's `importId` refers to it. It can be undone for 30 days. */
export interface PeopleImport {
  id: string
  atMs: Instant
  /** Its name for the person: the file's name. */
  source: string
  counts: ImportCounts
}

const undoableMs = 30 * millisecondsInDay

/** The instant (epoch ms) since which imports can be undone at `nowMs`. */
export const undoableSinceMs = (nowMs: Instant): Instant => nowMs - undoableMs
