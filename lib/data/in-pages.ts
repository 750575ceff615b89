import type { Table } from 'dexie'

/** A table read in one piece would block the page while it is deserialised. */
const pageSize = 250

/**
 * Every row of a table as `read` returns it, in order of id. Call it within a transaction to get all rows at the
 * same instant.
 */
export async function readInPages<T extends { id: string }, R>(
  table: Table<T, string>,
  read: (row: T) => R,
): Promise<R[]> {
  const all: R[] = []
  let last = ''
  for (let page = pageSize; page === pageSize;) {
    const found = await table.where('id').above(last).limit(pageSize).toArray()
    for (const row of found) all.push(read(row))
    last = found.at(-1)?.id ?? last
    page = found.length
  }
  return all
}

/** As `readInPages`, each row as it is. */
export const inPages = <T extends { id: string }>(table: Table<T, string>): Promise<T[]> =>
  readInPages(table, (row) => row)
