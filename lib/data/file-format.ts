import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Stored, SyncedRecords } from './schema'

/** The version of the file below, described in docs/data-format.md and frozen once released. */
export const fileVersion = 2

/** Tables that files of version 1 do not have. */
export const tablesOfVersion2: readonly FileTable[] = ['overrides', 'afterVisits']

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
