import { dequal } from 'dequal/lite'
import { living } from './living'
import { createPace } from '../pace'
import type { Stored, SyncedRecords, SyncedTable } from '../schema'

/**
 * Reads the rows of one table repeatedly, like `living`. Yields to the page between slices of thousands of
 * rows, and returns the same object for an unchanged row. A reading that a later one overtook returns null.
 */
export function createRowReader<T extends SyncedTable>(table: T) {
  let known = new Map<unknown, { row: Stored<object>; value: SyncedRecords[T] | undefined }>()
  let latest = 0
  return async (rows: readonly Stored<object>[]): Promise<SyncedRecords[T][] | null> => {
    const reading = ++latest
    const pace = createPace()
    const next: typeof known = new Map()
    const values: SyncedRecords[T][] = []
    for (const row of rows) {
      const { id } = row as { id?: unknown }
      const before = known.get(id)
      const found = before && dequal(before.row, row) ? before : { row, value: living(table, [row])[0] }
      next.set(id, found)
      if (found.value !== undefined) values.push(found.value)
      await pace(values.length / rows.length)
      if (reading !== latest) return null
    }
    known = next
    return values
  }
}
