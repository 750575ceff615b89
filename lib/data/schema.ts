import type { Instant } from '@/lib/domain/time/units'
import { tables } from './tables/all'
import type { CountedTableOf, InternalTableOf, SyncedTableOf, TableDefinition } from './tables/define'

/** A version of the data format, used by the database and by files, with all of its tables. */
export interface DataFormat {
  version: number
  tables: Readonly<Record<string, TableDefinition>>
}

/**
 * The format that this release reads and writes. A released version is frozen; later tables and fields name
 * their higher version in `since`.
 */
export const dataFormat: DataFormat = { version: 1, tables }

/** What every record of a synced table has besides its own fields. */
interface Upkeep {
  /**
   * For each field the hybrid clock stamp of its last change; entries of sets and maps by path
   * (`contexts.family`).
   */
  stamps: Record<string, string>
  /** When the record was removed (epoch ms); null otherwise. */
  deletedAtMs: Instant | null
}

export type Stored<T> = T & Upkeep

type Tables = typeof tables

/** The tables that several machines can share, with their record types. */
export type SyncedRecords = {
  [T in keyof Tables as Tables[T] extends { synced: true } ? T : never]: Tables[T] extends SyncedTableOf<
    infer R
  >
    ? R
    : never
}

/** The tables of counted time, with their record types. */
type CountedRecords = {
  [T in keyof Tables as Tables[T] extends { synced: false } ? T : never]: Tables[T] extends CountedTableOf<
    infer R
  >
    ? R
    : never
}

/** The tables in a file, with their record types. */
export type FileRecords = SyncedRecords & CountedRecords

/** The stored rows of each table. */
export type Rows = { [T in keyof SyncedRecords]: Stored<SyncedRecords[T]> } & CountedRecords & {
    [T in Exclude<keyof Tables, keyof FileRecords>]: Tables[T] extends InternalTableOf<infer Row>
      ? Row
      : never
  }

export type SyncedTable = keyof SyncedRecords
export type FileTable = keyof FileRecords

/** The names of some tables of a format, in file order. */
export const namesOf = (
  { tables: all }: DataFormat,
  isWanted: (table: TableDefinition) => boolean,
): string[] => Object.keys(all).filter((name) => isWanted(all[name]!))

/** The names of the synced tables of a format. */
export const syncedTablesOf = (format: DataFormat) => namesOf(format, ({ synced }) => synced === true)

/** The primary key and indexes of each table of a format, in Dexie's syntax. */
export const storesOf = (format: DataFormat): Record<string, string> =>
  Object.fromEntries(
    Object.entries(format.tables).map(([name, { key, indexes }]) => [name, [key, ...indexes].join()]),
  )
