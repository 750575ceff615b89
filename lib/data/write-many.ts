import { Dexie } from 'dexie'
import { latestStamp, nextStamp } from './clock'
import type { PorchlightDatabase } from './database'
import type { Deps } from './deps'
import { mergeFields } from './merge-fields'
import { clockKey } from './meta-keys'
import type { OutboxRow, Stored, SyncedRecords, SyncedTable } from './schema'
import { inOneGo } from './write'

type AnyRecord = Stored<Record<string, unknown>>

/** Records of several tables. */
export type RecordsByTable = { [T in SyncedTable]?: SyncedRecords[T][] }

/** Hears how far a long write is (0 to 1). When it throws, nothing of the write stays. */
export type Between = (done: number) => void

/**
 * Notes changes for the other devices, within the running transaction and past Dexie: it tells every page of each key
 * that was written, which for thousands takes long, and no page looks at these.
 */
function note(rows: readonly OutboxRow[]) {
  const outbox = Dexie.currentTransaction.idbtrans.objectStore('outbox')
  for (const row of rows) outbox.put(row)
}

/** How many records go to the database at once: the page can answer between two such parts. */
const partSize = 200

function* partsOf<T>(byTable: { [table in SyncedTable]?: T[] }): Generator<[SyncedTable, T[], number]> {
  const tables = Object.entries(byTable) as [SyncedTable, T[]][]
  const all = tables.reduce((sum, [, some]) => sum + some.length, 0)
  let done = 0
  for (const [table, some] of tables) {
    for (let at = 0; at < some.length; at += partSize) {
      const part = some.slice(at, at + partSize)
      done += part.length
      yield [table, part, done / all]
    }
  }
}

/** As `write` for records that are all new: one transaction, but few and large requests, so that thousands take seconds. */
export const addAll = (
  db: PorchlightDatabase,
  deps: Deps,
  records: RecordsByTable,
  between: Between = () => {},
): Promise<void> =>
  inOneGo(db, async () => {
    const last = (await db.meta.get(clockKey))?.value
    let clock = typeof last === 'string' ? last : null
    for (const [table, part, done] of partsOf<SyncedRecords[SyncedTable]>(records)) {
      const rows: AnyRecord[] = []
      const noted: OutboxRow[] = []
      for (const record of part) {
        clock = nextStamp(clock, { nowMs: deps.now(), deviceId: deps.deviceId })
        rows.push(mergeFields(undefined, { ...record }, clock)!)
        noted.push({ key: `${table}/${record.id}`, table, id: record.id, stamp: clock, forgotten: false })
      }
      await db.table<AnyRecord, string>(table).bulkAdd(rows)
      note(noted)
      between(done)
    }
    if (clock !== null) await db.meta.put({ key: clockKey, value: clock })
  })

/** As `write` for records that are all to be erased for good, in few and large requests. */
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
    for (const [table, part, done] of partsOf<string>(ids)) {
      await db.table<AnyRecord, string>(table).bulkDelete(part)
      note(part.map((id) => ({ key: `${table}/${id}`, table, id, stamp: clock, forgotten: true })))
      between(done)
    }
    await db.meta.put({ key: clockKey, value: clock })
  })
