import type { Table } from 'dexie'

/** What comes from the database in one piece holds the page up while it is unpacked. */
const pageSize = 250

/** Every row of a table in the order of ids. For one instant of all of them call it within a transaction. */
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
