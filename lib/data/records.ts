import type { Repaired } from './parse/fields'
import { repairRecord } from './reads/repair-record'
import { dataFormat, type FileRecords, type FileTable } from './schema'

/** Parses a stored record of a table: each known field as it is, or its fallback. */
export const parseRecord = <T extends FileTable>(table: T, value: unknown): Repaired<FileRecords[T]> =>
  repairRecord(dataFormat.tables[table]!, value) as Repaired<unknown> as Repaired<FileRecords[T]>
