import { parseRecord } from '../records'
import type { FileRecords, FileTable, Stored, SyncedRecords, SyncedTable } from '../schema'

const reported = new Set<string>()

/** Says once which fields of which record were repaired; never their values, which are private. */
function report(table: string, id: unknown, fields: string[]) {
  const line = `${table}/${String(id)}: ${fields.join(', ')}`
  if (reported.has(line)) return
  reported.add(line)
  console.warn(`Porchlight repaired on reading ${line}`)
}

/** Every row in its right shape. What is stored is not touched. */
export const repairedAll = <T extends FileTable>(table: T, rows: readonly object[]): FileRecords[T][] =>
  rows.map((row) => {
    const { value, repaired } = parseRecord(table, row)
    if (repaired.length > 0) report(table, (row as { id?: unknown }).id ?? '', repaired)
    return value
  })

/** The rows that were not removed, in their right shape. */
export const living = <T extends SyncedTable>(
  table: T,
  rows: readonly Stored<object>[],
): SyncedRecords[T][] =>
  repairedAll(
    table,
    // A missing mark is no removal.
    rows.filter((row) => typeof row.deletedAtMs !== 'number'),
  ) as SyncedRecords[T][]
