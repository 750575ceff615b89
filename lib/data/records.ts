import type { Repaired } from './parse/fields'
import { repairRecord } from './reads/repair-record'
import { dataFormat, type FileRecords, type FileTable } from './schema'

/** A record of a table from what was stored: each known field as it is, or what stands in for it. */
export const parseRecord = <T extends FileTable>(table: T, value: unknown): Repaired<FileRecords[T]> =>
  repairRecord(dataFormat.tables[table]!, value) as Repaired<unknown> as Repaired<FileRecords[T]>
