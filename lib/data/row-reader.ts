import { living } from './living'
import { createPace } from './pace'
import type { Repaired } from './parse/fields'
import type { Stored } from './schema'

/** True for two values of JSON that say the same. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every((name) =>
    same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
  )
}

/**
 * Reads the rows of one table again and again as `living` does. Thousands of them do not hold the page up, and of a
 * row that is as it was the same value is answered. A reading that a later one overtook answers null.
 */
export function createRowReader<T>(table: string, parse: (value: unknown) => Repaired<T>) {
  let known = new Map<unknown, { row: Stored<object>; value: T | undefined }>()
  let latest = 0
  return async (rows: readonly Stored<object>[]): Promise<T[] | null> => {
    const reading = ++latest
    const pace = createPace()
    const next: typeof known = new Map()
    const values: T[] = []
    for (const row of rows) {
      const { id } = row as { id?: unknown }
      const before = known.get(id)
      const found = before && same(before.row, row) ? before : { row, value: living(table, parse, [row])[0] }
      next.set(id, found)
      if (found.value !== undefined) values.push(found.value)
      await pace(values.length / rows.length)
      if (reading !== latest) return null
    }
    known = next
    return values
  }
}
