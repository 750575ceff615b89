import { lastChange, mergeRecords } from './merge-records'
import { latestStamp, parseStamp } from './clock'
import { type PorchlightDatabase, steady, writable } from './database'
import type { Deps } from './deps'
import { type FileTable, fileTables, keyOf } from './file-format'
import type { ImportPreview } from './import'
import { clockKey, importUndoKey, revisionKey } from './meta-keys'
import { isSynced, type OutboxRow, type Stored } from './schema'

type Row = Record<string, unknown>

/** What an import changed, kept in `meta` until the next import so that it can be undone. */
export interface ImportUndo {
  atMs: number
  tables: Partial<Record<FileTable, { replaced: Row[]; added: Row[] }>>
}

/** Stamps may run ahead of this clock by so much before it stops following them: one wrong clock is enough. */
const trustedAheadMs = 86_400_000

/** The row as it shall be, or null when the one that is there holds already. */
function incoming(table: FileTable, ours: Row | undefined, theirs: Row): Row | null {
  if (!ours) return theirs
  // A span never changes, and a total belongs to the device that counted it.
  if (!isSynced(table)) return null
  const merged = mergeRecords(ours as Stored<Row>, theirs as Stored<Row>)
  return JSON.stringify(merged) === JSON.stringify(ours) ? null : merged
}

const outboxRow = (table: string, row: Row): OutboxRow | null =>
  isSynced(table)
    ? {
        key: `${table}/${String(row.id)}`,
        table,
        id: String(row.id),
        stamp: lastChange(row as Stored<Row>) ?? '',
        forgotten: false,
      }
    : null

async function applyTable(db: PorchlightDatabase, table: FileTable, rows: Row[]) {
  const store = db.table<Row, unknown>(table)
  const present = await store.bulkGet(rows.map((row) => keyOf(table, row)))
  const put: Row[] = []
  const replaced: Row[] = []
  const added: Row[] = []
  rows.forEach((theirs, index) => {
    const ours = present[index]
    const next = incoming(table, ours, theirs)
    if (!next) return
    put.push(next)
    if (ours) replaced.push(ours)
    else added.push(next)
  })
  await store.bulkPut(put)
  await db.outbox.bulkPut(put.map((row) => outboxRow(table, row)).filter((row) => row !== null))
  return { put, replaced, added }
}

/** Moves this device's clock past the stamps that came in, so that what is changed next is later. */
async function followClock(db: PorchlightDatabase, rows: Row[], nowMs: number) {
  const stamps = rows.flatMap((row) => Object.values((row as Stored<Row>).stamps ?? {}))
  const trusted = stamps.filter((stamp) => (parseStamp(stamp)?.wallMs ?? 0) <= nowMs + trustedAheadMs)
  const own = (await db.meta.get(clockKey))?.value
  const latest = latestStamp([...trusted, typeof own === 'string' ? own : null])
  if (latest !== null) await db.meta.put({ key: clockKey, value: latest })
}

/**
 * Merges a preview into the database in one transaction: what is new is added, what is there keeps whichever
 * state of each field was changed last. All or nothing. Answers how many records were added and changed.
 * Settings, boundaries and passes are the caller's.
 */
export const applyImport = (
  db: PorchlightDatabase,
  preview: ImportPreview,
  deps: Deps,
): Promise<{ added: number; changed: number }> =>
  steady(db, async () => {
    await writable(db)
    return db.transaction('rw', [...fileTables, 'outbox', 'meta'], async () => {
      const undo: ImportUndo = { atMs: deps.now(), tables: {} }
      const stamped: Row[] = []
      let [added, changed] = [0, 0]
      for (const table of fileTables) {
        const done = await applyTable(db, table, preview.tables[table] as unknown as Row[])
        undo.tables[table] = { replaced: done.replaced, added: done.added }
        added += done.added.length
        changed += done.replaced.length
        if (isSynced(table)) for (const row of done.put) stamped.push(row)
      }
      await followClock(db, stamped, deps.now())
      await db.meta.put({ key: importUndoKey, value: undo })
      await db.meta.put({ key: revisionKey, value: deps.newId() })
      return { added, changed }
    })
  })
