import { Dexie, RangeSet } from 'dexie'
import { nextStamp } from './clock'
import type { PorchlightDatabase } from './database'
import type { Deps } from './deps'
import { mergeFields } from './merge-fields'
import { clockKey } from './meta-keys'
import type { OutboxRow, Stored, SyncedRecords, SyncedTable } from './schema'
import { inOneGo, lastStamp, stampOver } from './write'

/** Records of several tables. */
export type RecordsByTable = { [T in SyncedTable]?: SyncedRecords[T][] }

/** Hears how far a long write is (0 to 1), each hundredth. When it throws, nothing of the write stays. */
export type Between = (done: number) => void

/** The longest that rows go to the database without a rest in which the page may answer (milliseconds). */
const sliceMs = 16
/** So many rows come from the database in one piece. */
const readAtOnce = 200

/** Resolves once the database has done that request. */
const settled = (request: IDBRequest) =>
  new Dexie.Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })

/**
 * Writes thousands of rows within the running transaction and past Dexie, which hears of each request and tells every
 * page of each key: for so many that takes longer than writing them. Every page is told once instead, that whatever it
 * follows may be another.
 */
async function inSlices<T>(
  tables: { [table in SyncedTable]?: T[] },
  put: (table: SyncedTable, value: T, transaction: IDBTransaction) => IDBRequest,
  between: Between,
) {
  const transaction = Dexie.currentTransaction.idbtrans
  transaction.addEventListener('complete', () =>
    Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) }),
  )
  const rows = (Object.entries(tables) as [SyncedTable, T[]][]).flatMap(([table, values]) =>
    values.map((value) => [table, value] as const),
  )
  let done = 0
  let told = 0
  // One slice is being made while the database writes the one before.
  let writing = Dexie.Promise.resolve()
  while (done < rows.length) {
    const startedAtMs = performance.now()
    let last: IDBRequest
    do {
      last = put(...rows[done++]!, transaction)
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

/** Notes a change for the other devices. */
const note = (transaction: IDBTransaction, change: Omit<OutboxRow, 'key'>) =>
  transaction.objectStore('outbox').put({ key: `${change.table}/${change.id}`, ...change })

/** As `write` for records that are all new, in one transaction: thousands take seconds. */
export const addAll = (
  db: PorchlightDatabase,
  deps: Deps,
  records: RecordsByTable,
  between: Between = () => {},
): Promise<void> =>
  inOneGo(db, async () => {
    let clock = await lastStamp(db)
    await inSlices<SyncedRecords[SyncedTable]>(
      records,
      (table, record, transaction) => {
        clock = nextStamp(clock, { nowMs: deps.now(), deviceId: deps.deviceId })
        note(transaction, { table, id: record.id, stamp: clock, forgotten: false })
        return transaction.objectStore(table).add(mergeFields(undefined, { ...record }, clock))
      },
      between,
    )
    if (clock !== null) await db.meta.put({ key: clockKey, value: clock })
  })

/**
 * As `write` for fields of many records of one table, in one transaction. `change` answers what to set of a record as it
 * is stored by then, or null to leave it.
 */
export const changeAll = <T extends SyncedTable>(
  db: PorchlightDatabase,
  deps: Deps,
  {
    table,
    ids,
    change,
  }: {
    table: T
    ids: readonly string[]
    change: (stored: Stored<SyncedRecords[T]>) => Partial<SyncedRecords[T]> | null
  },
): Promise<void> =>
  inOneGo(db, async () => {
    let clock = await lastStamp(db)
    const changed: { row: Stored<Record<string, unknown>>; stamp: string }[] = []
    for (let at = 0; at < ids.length; at += readAtOnce) {
      const part = ids.slice(at, at + readAtOnce)
      for (const stored of await db.table<Stored<SyncedRecords[T]>, string>(table).bulkGet(part)) {
        const set = stored && change(stored)
        if (!set) continue
        const tick = { nowMs: deps.now(), deviceId: deps.deviceId }
        clock = nextStamp(clock, tick)
        const stamp = stampOver(stored, clock, tick)
        const row = mergeFields({ ...stored }, { ...set }, stamp)
        if (row) changed.push({ row, stamp })
      }
    }
    await inSlices<(typeof changed)[number]>(
      { [table]: changed },
      (_, { row, stamp }, transaction) => {
        note(transaction, { table, id: String(row.id), stamp, forgotten: false })
        return transaction.objectStore(table).put(row)
      },
      () => {},
    )
    if (clock !== null) await db.meta.put({ key: clockKey, value: clock })
  })

/** As `write` for records that are all to be erased for good, in one transaction. */
export const forgetAll = (
  db: PorchlightDatabase,
  deps: Deps,
  ids: { [table in SyncedTable]?: string[] },
  between: Between = () => {},
): Promise<void> =>
  inOneGo(db, async () => {
    const stamp = nextStamp(await lastStamp(db), { nowMs: deps.now(), deviceId: deps.deviceId })
    await inSlices<string>(
      ids,
      (table, id, transaction) => {
        note(transaction, { table, id, stamp, forgotten: true })
        return transaction.objectStore(table).delete(id)
      },
      between,
    )
    await db.meta.put({ key: clockKey, value: stamp })
  })
