import type { Instant } from '@/lib/domain/time/units'
import { tables } from './tables/all'
import type { CountedTableOf, InternalTableOf, SyncedTableOf, TableDefinition } from './tables/define'

/** A version of the data, in the database and in a file, with all of its tables. */
export interface DataFormat {
  version: number
  tables: Readonly<Record<string, TableDefinition>>
}

/**
 * What this release reads and writes. A version is frozen once it was released; what comes after it has a higher one, which
 * the new tables and fields name in `since`.
 */
export const dataFormat: DataFormat = { version: 1, tables }

/** What every record of a synced table carries besides its own fields. */
interface Upkeep {
  /** For each field, the hybrid clock stamp of its last change; a member of a set or map is `contexts.family`. */
  stamps: Record<string, string>
  /** When it was removed (epoch ms); null while it lives. */
  deletedAtMs: Instant | null
}

export type Stored<T> = T & Upkeep

type Tables = typeof tables

/** The tables that two machines will share, with what they hold. */
export type SyncedRecords = {
  [T in keyof Tables as Tables[T] extends { synced: true } ? T : never]: Tables[T] extends SyncedTableOf<
    infer R
  >
    ? R
    : never
}

/** The tables of counted time, with what they hold. */
type CountedRecords = {
  [T in keyof Tables as Tables[T] extends { synced: false } ? T : never]: Tables[T] extends CountedTableOf<
    infer R
  >
    ? R
    : never
}

/** The tables that a file has, with what their records say. */
export type FileRecords = SyncedRecords & CountedRecords

/** Rows as they are stored. */
export type Rows = { [T in keyof SyncedRecords]: Stored<SyncedRecords[T]> } & CountedRecords & {
    [T in Exclude<keyof Tables, keyof FileRecords>]: Tables[T] extends InternalTableOf<infer Row>
      ? Row
      : never
  }

export type SyncedTable = keyof SyncedRecords
export type FileTable = keyof FileRecords

/** The names of some tables of a format, in the order of a file. */
export const namesOf = (
  { tables: all }: DataFormat,
  isWanted: (table: TableDefinition) => boolean,
): string[] => Object.keys(all).filter((name) => isWanted(all[name]!))

/** The names of the synced tables of a format. */
export const syncedTablesOf = (format: DataFormat) => namesOf(format, ({ synced }) => synced === true)

/** Primary key and indexes of each table of a format, as Dexie takes them. */
export const storesOf = (format: DataFormat): Record<string, string> =>
  Object.fromEntries(
    Object.entries(format.tables).map(([name, { key, indexes }]) => [name, [key, ...indexes].join()]),
  )
