import type { Repaired } from './parse/fields'
import type { Stored } from './schema'

type Parse<T> = (value: unknown) => Repaired<T>

const reported = new Set<string>()

/** Says once which fields of which record were repaired; never their values, which are private. */
function report(table: string, id: unknown, fields: string[]) {
  const line = `${table}/${String(id)}: ${fields.join(', ')}`
  if (reported.has(line)) return
  reported.add(line)
  console.warn(`Porchlight repaired on reading ${line}`)
}

/** Every row in its right shape. What is stored is not touched. */
export const repairedAll = <T>(table: string, parse: Parse<T>, rows: readonly object[]): T[] =>
  rows.map((row) => {
    const { value, repaired } = parse(row)
    if (repaired.length > 0) report(table, (row as { id?: unknown }).id ?? '', repaired)
    return value
  })

/** The rows that were not removed, in their right shape. */
export const living = <T>(table: string, parse: Parse<T>, rows: readonly Stored<object>[]): T[] =>
  repairedAll(
    table,
    parse,
    // A missing mark is no removal.
    rows.filter((row) => typeof row.deletedAtMs !== 'number'),
  )
