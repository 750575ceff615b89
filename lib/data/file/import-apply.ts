import { millisecondsInDay } from 'date-fns/constants'
import { dequal } from 'dequal/lite'
import type { Instant } from '@/lib/domain/time/units'
import { lastChange, mergeRecords } from '../write/merge-records'
import { latestStamp, parseStamp } from '../write/stamp'
import { type PorchlightDatabase, steady, writable } from '../database'
import type { Deps } from '../deps'
import type { ImportPreview } from './import'
import { clockKey, importUndoKey, revisionKey } from '../first-paint/meta-keys'
import { fileTablesOf, keyOf } from './file-format'
import type { FileTable, Stored } from '../schema'
import type { TableDefinition } from '../tables/define'
import type { OutboxRow } from '../tables/outbox'

type Row = Record<string, unknown>

/** What an import changed, stored in `meta` until the next import so that it can be undone. */
export interface ImportUndo {
  atMs: Instant
  tables: Partial<Record<string, { replaced: Row[]; added: Row[] }>>
}

/**
 * How far (ms) imported stamps may be ahead of this clock and still be followed, so that one wrong clock does
 * not spread.
 */
const trustedAheadMs = millisecondsInDay

/** The row to store, or null when the existing one stays. */
function incoming(table: TableDefinition, ours: Row | undefined, theirs: Row): Row | null {
  if (!ours) return theirs
  // A span never changes, and a total belongs to the device that counted it.
  if (!table.synced) return null
  const merged = mergeRecords(table, ours as Stored<Row>, theirs as Stored<Row>)
  return dequal(merged, ours) ? null : merged
}

const outboxRow = (table: string, row: Row): OutboxRow => ({
  key: `${table}/${String(row.id)}`,
  table,
  id: String(row.id),
  stamp: lastChange(row as Stored<Row>) ?? '',
  forgotten: false,
})

async function applyTable(db: PorchlightDatabase, name: string, rows: Row[]) {
  const table = db.format.tables[name]!
  const store = db.table<Row, unknown>(name)
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
  if (table.synced) await db.outbox.bulkPut(put.map((row) => outboxRow(name, row)))
  return { replaced, added, stamped: table.synced ? put : [] }
}

/** Moves this device's hybrid clock past the imported stamps, so that the next change gets a later one. */
async function followStamps(db: PorchlightDatabase, rows: Row[], nowMs: Instant) {
  const stamps = rows.flatMap((row) => Object.values((row as Stored<Row>).stamps ?? {}))
  const trusted = stamps.filter((stamp) => (parseStamp(stamp)?.wallMs ?? 0) <= nowMs + trustedAheadMs)
  const own = (await db.meta.get(clockKey))?.value
  const latest = latestStamp([...trusted, typeof own === 'string' ? own : null])
  if (latest !== null) await db.meta.put({ key: clockKey, value: latest })
}

/**
 * Merges a preview into the database in one transaction, all or nothing: new records are added, and of
 * existing ones each field keeps the state that was changed last. Returns how many records were added and
 * changed. The caller restores settings, boundaries and passes.
 */
export const applyImport = (
  db: PorchlightDatabase,
  preview: ImportPreview,
  deps: Deps,
): Promise<{ added: number; changed: number }> =>
  steady(db, async () => {
    await writable(db)
    const names = fileTablesOf(db.format)
    return db.transaction('rw', [...names, 'outbox', 'meta'], async () => {
      const undo: ImportUndo = { atMs: deps.now(), tables: {} }
      const stamped: Row[] = []
      let [added, changed] = [0, 0]
      for (const name of names) {
        const rows = preview.tables[name as FileTable] as unknown as Row[]
        const done = await applyTable(db, name, rows)
        undo.tables[name] = { replaced: done.replaced, added: done.added }
        added += done.added.length
        changed += done.replaced.length
        for (const row of done.stamped) stamped.push(row)
      }
      await followStamps(db, stamped, deps.now())
      await db.meta.put({ key: importUndoKey, value: undo })
      await db.meta.put({ key: revisionKey, value: deps.newId() })
      return { added, changed }
    })
  })
