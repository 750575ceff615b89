import { dequal } from 'dequal/lite'
import { type PorchlightDatabase, steady, writable } from '../database'
import type { Deps } from '../deps'
import type { ImportUndo } from './import-apply'
import { importUndoKey } from '../first-paint/meta-keys'
import { fileTablesOf, keyOf } from './file-format'
import type { Stored } from '../schema'
import { type Change, write } from '../write/write'

type Row = Record<string, unknown>

/** Removes spans and totals that the import added, unless time was counted on them since. */
async function takeBackTime(db: PorchlightDatabase, name: string, added: Row[]) {
  const table = db.format.tables[name]!
  const store = db.table<Row, unknown>(name)
  const present = await store.bulkGet(added.map((row) => keyOf(table, row)))
  const untouched = added.filter((row, index) => dequal(row, present[index]))
  await store.bulkDelete(untouched.map((row) => keyOf(table, row)))
}

/** Removes the fields that the import added to existing records. */
async function dropNewFields(db: PorchlightDatabase, table: string, before: Stored<Row>) {
  const store = db.table<Stored<Row>, string>(table)
  const now = await store.get(String(before.id))
  if (!now) return
  const kept = Object.fromEntries(Object.entries(now).filter(([field]) => field in before)) as Stored<Row>
  await store.put({ ...kept, stamps: now.stamps })
}

/** When the last import was applied (epoch ms), if it can still be undone; otherwise null. */
export const undoableImport = (db: PorchlightDatabase): Promise<number | null> =>
  steady(db, async () => ((await db.meta.get(importUndoKey))?.value as ImportUndo | undefined)?.atMs ?? null)

/**
 * Undoes the last import in one transaction: removes what it added and restores what it changed, with new
 * stamps so that the undo wins everywhere. Returns false when there is nothing to undo.
 */
export const undoImport = (db: PorchlightDatabase, deps: Deps): Promise<boolean> =>
  steady(db, async () => {
    await writable(db)
    const names = fileTablesOf(db.format)
    return db.transaction('rw', [...names, 'outbox', 'meta'], async () => {
      const undo = (await db.meta.get(importUndoKey))?.value as ImportUndo | undefined
      if (!undo) return false
      for (const table of names) {
        const { replaced, added } = undo.tables[table] ?? { replaced: [], added: [] }
        if (!db.format.tables[table]!.synced) {
          await takeBackTime(db, table, added)
          continue
        }
        const forgets = added.map((row) => ({ table, id: String(row.id), forget: true }) as unknown as Change)
        const sets = replaced.map((row) => {
          const set = { ...row }
          delete set.stamps
          return { table, id: String(row.id), set } as unknown as Change
        })
        await write(db, deps, [...forgets, ...sets])
        for (const row of replaced) await dropNewFields(db, table, row as Stored<Row>)
      }
      await db.meta.delete(importUndoKey)
      return true
    })
  })
