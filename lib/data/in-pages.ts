import type { Table } from 'dexie'

/** A table read in one piece would block the page while it is deserialised. */
const pageSize = 250

/** Every row of a table, in order of id. Call it within a transaction to get all rows at the same instant. */
export async function inPages<T extends { id: string }>(table: Table<T, string>): Promise<T[]> {
  const rows: T[] = []
  for (let page = pageSize; page === pageSize;) {
    const last = rows.at(-1)?.id ?? ''
    const found = await table.where('id').above(last).limit(pageSize).toArray()
    for (const row of found) rows.push(row)
    page = found.length
  }
  return rows
}
