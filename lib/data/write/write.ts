import type { Instant } from '@/lib/domain/time/units'
import { latestStamp, nextStamp } from './stamp'
import { type PorchlightDatabase, steady, writable } from '../database'
import type { Deps } from '../deps'
import { mergeFields } from './merge-fields'
import { clockKey } from '../first-paint/meta-keys'
import { type Stored, type SyncedRecords, type SyncedTable, syncedTablesOf } from '../schema'

type ChangeOf<T extends SyncedTable> =
  | { table: T; add: SyncedRecords[T] }
  | { table: T; id: string; set: Partial<SyncedRecords[T]> & { deletedAtMs?: Instant | null } }
  | { table: T; id: string; forget: true }

/** A new record, fields to set on an existing one (ignored without one), or a record to erase. */
export type Change = { [T in SyncedTable]: ChangeOf<T> }[SyncedTable]

type AnyRecord = Stored<Record<string, unknown>>

/**
 * Runs reads and writes on the synced tables in one transaction, all or nothing. Rejects with a
 * NewerDataError when a newer release wrote the data.
 */
export const inOneGo = <T>(db: PorchlightDatabase, work: () => Promise<T>): Promise<T> =>
  steady(db, async () => {
    await writable(db)
    return db.transaction('rw', [...syncedTablesOf(db.format), 'outbox', 'meta'], work)
  })

/** Gives the stamps for the changes of one transaction. */
export interface Stamper {
  /** The next stamp, later than all before it. */
  stamp: () => string
  /**
   * The next stamp for a change to a stored record, later than the record's own stamps too. An imported
   * record's stamps may be ahead of the clock, and a change made after the import must still win.
   */
  stampOver: (stored: Stored<object> | undefined) => string
}

/** Like `inOneGo`, with stamps later than any given in this database before. */
export const withStamper = (
  db: PorchlightDatabase,
  deps: Deps,
  work: (stamper: Stamper) => Promise<void>,
): Promise<void> =>
  inOneGo(db, async () => {
    const stored = (await db.meta.get(clockKey))?.value
    let last = typeof stored === 'string' ? stored : null
    const after = (stamp: string | null) => nextStamp(stamp, { nowMs: deps.now(), deviceId: deps.deviceId })
    const stamp = () => (last = after(last))
    await work({
      stamp,
      stampOver: (record) => {
        const own = stamp()
        const ahead = latestStamp(Object.values(record?.stamps ?? {}))
        return ahead !== null && ahead >= own ? after(ahead) : own
      },
    })
    if (last !== null) await db.meta.put({ key: clockKey, value: last })
  })

/** Applies one change within `withStamper`, and notes the record in the outbox if it really changed. */
export async function applyChange(db: PorchlightDatabase, stamper: Stamper, change: Change): Promise<void> {
  const { table } = change
  const id = 'add' in change ? change.add.id : change.id
  const store = db.table<AnyRecord, string>(table)
  const stored = await store.get(id)
  // A late change must not bring back parts of a record that was erased.
  if (!stored && !('add' in change)) return
  const stamp = stamper.stampOver(stored)
  const forgotten = 'forget' in change
  if (forgotten) {
    await store.delete(id)
  } else {
    const merged = mergeFields(
      db.format.tables[table]!,
      stored,
      'add' in change ? change.add : { ...change.set, id },
      stamp,
    )
    if (!merged) return
    await store.put(merged)
  }
  await db.outbox.put({ key: `${table}/${id}`, table, id, stamp, forgotten })
}

/**
 * The only way to write synced tables: in one transaction it merges the changed fields into their records,
 * stamps each field that really changed, and notes each changed record once in the outbox. Everything else in
 * a record is preserved, including fields that this release does not know.
 */
export const write = (db: PorchlightDatabase, deps: Deps, changes: Change[]): Promise<void> =>
  withStamper(db, deps, async (stamper) => {
    for (const change of changes) await applyChange(db, stamper, change)
  })
