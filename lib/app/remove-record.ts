import { preferAnother } from './people/channels'
import { takeBackReach } from './people/reach'
import type { Done, RecordPorts, Records, RecordTable, Transaction } from './ports'

/** What else changes, in the same transaction, once a record of a kind was removed. */
const afterRemoval: {
  [T in RecordTable]?: (records: Transaction, removed: Records[T], ports: RecordPorts) => Promise<void>
} = {
  channels: preferAnother,
  contacts: takeBackReach,
}

/** Removes a record of any kind; `undo` brings it back with what its removal changed. Does nothing to one that is gone. */
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
