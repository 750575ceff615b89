import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import { type DataFormat, dataFormat, type FileTable, namesOf, type Rows } from '../schema'
import type { TableDefinition } from '../tables/define'

/** The tables of a file: the synced ones with their stamps, and those of counted time. */
export type FileTables = { [T in FileTable]: Rows[T][] }

/** An export file, as described in docs/data-format.md. */
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

/** The names of the tables in a file of a format, in file order. */
export const fileTablesOf = (format: DataFormat) => namesOf(format, ({ fields }) => fields !== undefined)

export const fileTables = fileTablesOf(dataFormat) as readonly FileTable[]

/** The key of a record in its table; a list where the key consists of several fields. */
export function keyOf({ key }: TableDefinition, record: Record<string, unknown>): string | string[] {
  const parts = key.match(/\w+/g)!.map((field) => String(record[field]))
  return parts.length === 1 ? parts[0]! : parts
}
