import { latestStamp, nextStamp } from './clock'
import { type PorchlightDatabase, steady, writable } from './database'
import type { Deps } from './deps'
import { mergeFields } from './merge-fields'
import { clockKey } from './meta-keys'
import { type Stored, type SyncedRecords, type SyncedTable, syncedTables } from './schema'

type ChangeOf<T extends SyncedTable> =
  | { table: T; add: SyncedRecords[T] }
  | { table: T; id: string; set: Partial<SyncedRecords[T]> & { deletedAtMs?: number | null } }
  | { table: T; id: string; forget: true }

/** A new record, fields to set on one that is there (otherwise nothing), or one to erase for good. */
export type Change = { [T in SyncedTable]: ChangeOf<T> }[SyncedTable]

type AnyRecord = Stored<Record<string, unknown>>

/**
 * Runs reading and writing over the synced tables as one transaction, which is all or nothing. Rejects with a
 * NewerDataError when a newer release wrote the data.
 */
export const inOneGo = <T>(db: PorchlightDatabase, work: () => Promise<T>): Promise<T> =>
  steady(db, async () => {
    await writable(db)
    return db.transaction('rw', [...syncedTables, 'outbox', 'meta'], work)
  })

/** The stamp that this database gave last; null before the first. */
export async function lastStamp(db: PorchlightDatabase): Promise<string | null> {
  const last = (await db.meta.get(clockKey))?.value
  return typeof last === 'string' ? last : null
}

/**
 * The stamp of a change to a stored record: the clock's, or later where a field of it is ahead of the clock. An imported
 * one may be, and a change made after it must still win.
 */
export function stampOver(
  stored: Stored<object> | undefined,
  clock: string,
  tick: Parameters<typeof nextStamp>[1],
): string {
  const ahead = latestStamp(Object.values(stored?.stamps ?? {}))
  return ahead !== null && ahead >= clock ? nextStamp(ahead, tick) : clock
}

/**
 * The only way into the synced tables: in one transaction merges the changed fields into their records,
 * stamps each field that really changed, and notes the record once in the outbox. Everything else on a
 * record stays as it was, also what this release does not know.
 */
export const write = (db: PorchlightDatabase, deps: Deps, changes: Change[]): Promise<void> =>
  inOneGo(db, async () => {
    let clock = await lastStamp(db)
    for (const change of changes) {
      const { table } = change
      const id = 'add' in change ? change.add.id : change.id
      const store = db.table<AnyRecord, string>(table)
      const stored = await store.get(id)
      // A late change to somebody who was forgotten must not bring half of them back.
      if (!stored && !('add' in change)) continue
      const tick = { nowMs: deps.now(), deviceId: deps.deviceId }
      clock = nextStamp(clock, tick)
      const stamp = stampOver(stored, clock, tick)
      const forgotten = 'forget' in change
      if (forgotten) {
        await store.delete(id)
      } else {
        const merged = mergeFields(stored, 'add' in change ? change.add : { ...change.set, id }, stamp)
        if (!merged) continue
        await store.put(merged)
      }
      await db.outbox.put({ key: `${table}/${id}`, table, id, stamp, forgotten })
    }
    if (clock !== null) await db.meta.put({ key: clockKey, value: clock })
  })
