import type { InternalTableOf } from './define'

/** What every row has. */
interface OutboxEntry {
  /** `table/id`; `table/stamp` for many. */
  key: string
  /** The name of a synced table. */
  table: string
  /** The stamp of the change; for many records, of when they were noted. */
  stamp: string
  /** The record was erased; only its id is left. */
  forgotten: boolean
}

/**
 * A record that changed since it was last shared (one row however often it changes), or many that changed at
 * once. A record may be in several rows; whether it is still in its table tells what became of it.
 */
export type OutboxRow = OutboxEntry & ({ id: string } | { ids: string[] })

/** Which records changed since they were last shared. */
export const outbox: InternalTableOf<OutboxRow> = { since: 1, key: 'key', indexes: [] }
