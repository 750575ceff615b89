import type { InternalTableOf } from './define'

/** What every row has. */
interface OutboxEntry {
  /** `table/id`; `table/stamp` for many. */
  key: string
  /** The name of a synced table. */
  table: string
  /** Of the change; for many, of when they were noted. */
  stamp: string
  /** Erased for good; nothing is left but the id. */
  forgotten: boolean
}

/**
 * A record that changed since it was last shared, once however often it changes, or many that changed in one go. A
 * record may stand in several rows; whether it is still in its table tells what became of it.
 */
export type OutboxRow = OutboxEntry & ({ id: string } | { ids: string[] })

/** Which records changed since they were last shared. */
export const outbox: InternalTableOf<OutboxRow> = { since: 1, key: 'key', indexes: [] }
