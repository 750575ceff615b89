import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Stored, SyncedRecords } from './schema'

/** The version of the file below, described in docs/data-format.md and frozen once released. */
export const fileVersion = 4

/** The version with which a table came. Those that are not here were always there. */
export const tablesSince: Partial<Record<FileTable, number>> = {
  overrides: 2,
  afterVisits: 2,
  hardTimes: 3,
  memories: 3,
  plans: 4,
  rituals: 4,
  merges: 3,
  dismissals: 3,
  imports: 3,
  drafts: 4,
}

/**
 * The fields that records of files before a version may lack; each has its default on reading. Those of 5 came while
 * files were of version 4.
 */
export const fieldsSince: Record<number, Partial<Record<FileTable, readonly string[]>>> = {
  3: {
    people: [
      'kind',
      'members',
      'rests',
      'dates',
      'leaveAlone',
      'notBeforeMinutes',
      'notAfterMinutes',
      'noCalls',
      'timeZone',
      'comfort',
      'sorting',
      'notBefore',
      'goodbye',
      'importId',
      'mergedInto',
    ],
    contacts: ['feltMet'],
  },
  4: { people: ['slowerAnsweredAtMs'] },
  5: { people: ['nextTimeAtMs'] },
}

/** The tables of a file: the synced ones with their stamps, and time. */
export type FileTables = { [T in keyof SyncedRecords]: Stored<SyncedRecords[T]>[] } & {
  spans: Span[]
  dayTotals: DayTotal[]
}

export type FileTable = keyof FileTables

export const fileTables = [
  'people',
  'channels',
  'contacts',
  'nudges',
  'checkIns',
  'selfCheckIns',
  'overrides',
  'afterVisits',
  'hardTimes',
  'memories',
  'plans',
  'rituals',
  'merges',
  'dismissals',
  'imports',
  'drafts',
  'spans',
  'dayTotals',
] as const satisfies readonly FileTable[]

export interface ExportFile extends FileTables {
  format: 'porchlight'
  version: number
  /** ISO 8601 in UTC. */
  exportedAt: string
  /** The release that wrote it. */
  appVersion: string
  settings: Settings
  boundaries: Boundaries
  passes: Pass[]
}

/** The key of a record in its table, also where it is made of several fields. */
export const keyOf = (table: FileTable, record: Record<string, unknown>): string | string[] =>
  table === 'dayTotals'
    ? ['deviceId', 'day', 'site', 'surface'].map((field) => String(record[field]))
    : String(record.id)
