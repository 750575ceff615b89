import type { Memory } from '@/lib/domain/people/memory'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { write } from '../write'

/** Keeps something of somebody. Answers its id. */
export async function addMemory(
  db: PorchlightDatabase,
  deps: Deps,
  fields: Pick<Memory, 'personId' | 'text'>,
): Promise<string> {
  const id = deps.newId()
  await write(db, deps, [{ table: 'memories', add: { ...fields, id, atMs: deps.now() } }])
  return id
}

/** Corrects its words. */
export const changeMemory = (db: PorchlightDatabase, deps: Deps, id: string, text: string): Promise<void> =>
  write(db, deps, [{ table: 'memories', id, set: { text } }])

/** Removes it; `restoreMemory` brings it back. */
export const removeMemory = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'memories', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removeMemory`. */
export const restoreMemory = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'memories', id, set: { deletedAtMs: null } }])
