import { preferAnother } from './people/channels'
import { takeBackReach } from './people/reach'
import type { Done, RecordPorts, Records, RecordTable, Transaction } from './ports'

/** For some kinds of record, what else changes in the transaction that removes one. */
const afterRemoval: {
  [T in RecordTable]?: (records: Transaction, removed: Records[T], ports: RecordPorts) => Promise<void>
} = {
  channels: preferAnother,
  contacts: takeBackReach,
}

/**
 * Removes a record of any kind; `undo` restores it with everything that its removal changed. Does nothing
 * when it does not exist.
 */
export const removeRecord = <T extends RecordTable>(
  ports: RecordPorts,
  table: T,
  id: string,
): Promise<Done<void>> =>
  ports.store.run(async (records) => {
    const record = await records.get(table, id)
    if (!record) return
    await records.remove(table, id)
    await afterRemoval[table]?.(records, record, ports)
  })
