import { Dexie, RangeSet } from 'dexie'
import { latestStamp, nextStamp } from './clock'
import type { PorchlightDatabase } from './database'
import type { Deps } from './deps'
import { mergeFields } from './merge-fields'
import { clockKey } from './meta-keys'
import type { OutboxRow, SyncedRecords, SyncedTable } from './schema'
import { inOneGo } from './write'

/** Records of several tables. */
export type RecordsByTable = { [T in SyncedTable]?: SyncedRecords[T][] }

/** Hears how far a long write is (0 to 1), each hundredth. When it throws, nothing of the write stays. */
export type Between = (done: number) => void

/** The longest that rows go to the database without a rest in which the page may answer (milliseconds). */
const sliceMs = 16

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

const note = (transaction: IDBTransaction, row: OutboxRow) => transaction.objectStore('outbox').put(row)

/** As `write` for records that are all new, in one transaction: thousands take seconds. */
export const addAll = (
  db: PorchlightDatabase,
  deps: Deps,
  records: RecordsByTable,
  between: Between = () => {},
): Promise<void> =>
  inOneGo(db, async () => {
    const last = (await db.meta.get(clockKey))?.value
    let clock = typeof last === 'string' ? last : null
    await inSlices<SyncedRecords[SyncedTable]>(
      records,
      (table, record, transaction) => {
        clock = nextStamp(clock, { nowMs: deps.now(), deviceId: deps.deviceId })
        const { id } = record
        note(transaction, { key: `${table}/${id}`, table, id, stamp: clock, forgotten: false })
        return transaction.objectStore(table).add(mergeFields(undefined, { ...record }, clock))
      },
      between,
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
    const last = (await db.meta.get(clockKey))?.value
    const latest = latestStamp([typeof last === 'string' ? last : null])
    const clock = nextStamp(latest, { nowMs: deps.now(), deviceId: deps.deviceId })
    await inSlices<string>(
      ids,
      (table, id, transaction) => {
        note(transaction, { key: `${table}/${id}`, table, id, stamp: clock, forgotten: true })
        return transaction.objectStore(table).delete(id)
      },
      between,
    )
    await db.meta.put({ key: clockKey, value: clock })
  })
