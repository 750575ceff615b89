import type { Memory } from '@/lib/domain/people/memory'
import type { Done, RecordPorts } from '../ports'

/** Stores a memory of somebody. Returns its id. */
export const addMemory = (
  { store, now, newId }: RecordPorts,
  fields: Pick<Memory, 'personId' | 'text'>,
): Promise<Done<string>> =>
  store.run(async (records) => {
    const id = newId()
    await records.add('memories', { ...fields, id, atMs: now() })
    return id
  })

/** Changes its text. */
export const changeMemory = ({ store }: RecordPorts, id: string, text: string): Promise<Done<void>> =>
  store.run((records) => records.change('memories', id, { text }))
