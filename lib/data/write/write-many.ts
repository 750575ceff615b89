import { Dexie, RangeSet } from 'dexie'
import type { OnProgress } from '@/lib/app/ports'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { mergeFields } from './merge-fields'
import type { Stored, SyncedRecords, SyncedTable } from '../schema'
import type { OutboxRow } from '../tables/outbox'
import { type Stamper, withStamper } from './write'

/** Records of several tables. */
type RecordsByTable = { [T in SyncedTable]?: SyncedRecords[T][] }

/** How long rows are written (ms) before the page gets a turn. */
const sliceMs = 16
/** How many rows are read from the database at once. */
const readAtOnce = 200
/** How many records share a row of the outbox; a row for each would double the time of a write. */
const notedAtOnce = 500

/** Resolves once the database has completed the request. */
const settled = (request: IDBRequest) =>
  new Dexie.Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })

/**
 * Writes thousands of rows within the running transaction, bypassing Dexie, which would announce each key to
 * every page; for so many rows that takes longer than writing them. Instead every page is told once that any
 * of its reads may have changed.
 */
async function inSlices<T>(
  tables: { [table in SyncedTable]?: T[] },
  put: (store: IDBObjectStore, value: T) => IDBRequest,
  between: OnProgress,
) {
  const transaction = Dexie.currentTransaction.idbtrans
  transaction.addEventListener('complete', () =>
    Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) }),
  )
  const rows = (Object.entries(tables) as [SyncedTable, T[]][]).flatMap(([table, values]) => {
    const store = transaction.objectStore(table)
    return values.map((value) => [store, value] as const)
  })
  let done = 0
  let told = 0
  // Each slice is prepared while the database writes the previous one.
  let writing = Dexie.Promise.resolve()
  while (done < rows.length) {
    const startedAtMs = performance.now()
    let last: IDBRequest
    do {
      last = put(...rows[done++]!)
    } while (done < rows.length && performance.now() - startedAtMs < sliceMs)
    const before = writing
    writing = settled(last)
    await before
    if (done < rows.length && done / rows.length - told < 0.01) continue
    told = done / rows.length
    between(told)
  }
  await writing
}

/** Notes changes for other devices in the outbox. */
async function noteAll(stamper: Stamper, table: SyncedTable, ids: readonly string[], forgotten: boolean) {
  const outbox = Dexie.currentTransaction.idbtrans.objectStore('outbox')
  for (let at = 0; at < ids.length; at += notedAtOnce) {
    const stamp = stamper.stamp()
    const part = ids.slice(at, at + notedAtOnce)
    const row: OutboxRow = { key: `${table}/${stamp}`, table, ids: part, stamp, forgotten }
    await settled(outbox.put(row))
  }
}

/** Like `write`, for new records only, in one transaction: thousands take seconds. */
export const addAll = (
  db: PorchlightDatabase,
  deps: Deps,
  records: RecordsByTable,
  between: OnProgress = () => {},
): Promise<void> =>
  withStamper(db, deps, async (stamper) => {
    await inSlices<SyncedRecords[SyncedTable]>(
      records,
      (store, record) =>
        store.add(mergeFields(db.format.tables[store.name]!, undefined, record, stamper.stamp())),
      between,
    )
    for (const [table, added] of Object.entries(records) as [SyncedTable, { id: string }[]][])
      await noteAll(
        stamper,
        table,
        added.map(({ id }) => id),
        false,
      )
  })

/**
 * Like `write`, for fields of many records of one table, in one transaction. `change` gets a record as it is
 * stored at that moment and returns what to set, or null to leave it. Returns how many records it changed.
 */
export async function changeAll<T extends SyncedTable>(
  db: PorchlightDatabase,
  deps: Deps,
  {
    table,
    ids,
    change,
  }: {
    table: T
    ids: readonly string[]
    change: (stored: Stored<SyncedRecords[T]>) => object | null
  },
): Promise<number> {
  let count = 0
  await withStamper(db, deps, async (stamper) => {
    const changed: Stored<Record<string, unknown>>[] = []
    for (let at = 0; at < ids.length; at += readAtOnce) {
      const part = ids.slice(at, at + readAtOnce)
      for (const stored of await db.table<Stored<SyncedRecords[T]>, string>(table).bulkGet(part)) {
        const set = stored && change(stored)
        if (!set) continue
        const row = mergeFields(db.format.tables[table]!, stored, set, stamper.stampOver(stored))
        if (row) changed.push(row)
      }
    }
    await inSlices<(typeof changed)[number]>(
      { [table]: changed },
      (store, row) => store.put(row),
      () => {},
    )
    await noteAll(
      stamper,
      table,
      changed.map(({ id }) => String(id)),
      false,
    )
    count = changed.length
  })
  return count
}

/** Like `write`, for records that are all to be erased, in one transaction. */
export const forgetAll = (
  db: PorchlightDatabase,
  deps: Deps,
  ids: { [table in SyncedTable]?: string[] },
  between: OnProgress = () => {},
): Promise<void> =>
  withStamper(db, deps, async (stamper) => {
    await inSlices<string>(ids, (store, id) => store.delete(id), between)
    for (const [table, gone] of Object.entries(ids) as [SyncedTable, string[]][])
      await noteAll(stamper, table, gone, true)
  })
