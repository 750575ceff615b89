import { parseRecord } from '../records'
import type { FileRecords, FileTable, Stored, SyncedRecords, SyncedTable } from '../schema'

const reported = new Set<string>()

/** Logs once which fields of which record were repaired, without their values, which are private. */
function report(table: string, id: unknown, fields: string[]) {
  const line = `${table}/${String(id)}: ${fields.join(', ')}`
  if (reported.has(line)) return
  reported.add(line)
  console.warn(`Porchlight repaired on reading ${line}`)
}

/** Every row with its known fields repaired. The stored rows are not changed. */
export const repairedAll = <T extends FileTable>(table: T, rows: readonly object[]): FileRecords[T][] =>
  rows.map((row) => {
    const { value, repaired } = parseRecord(table, row)
    if (repaired.length > 0) report(table, (row as { id?: unknown }).id ?? '', repaired)
    return value
  })

/** The rows that were not removed, with their known fields repaired. */
export const living = <T extends SyncedTable>(
  table: T,
  rows: readonly Stored<object>[],
): SyncedRecords[T][] =>
  repairedAll(
    table,
    // Without a valid removal time a row counts as not removed.
    rows.filter((row) => typeof row.deletedAtMs !== 'number'),
  ) as SyncedRecords[T][]
