import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { write } from '../write'

/** Keeps a line of one's own. Answers its id. */
export async function addOwnDraft(
  db: PorchlightDatabase,
  deps: Deps,
  fields: Omit<OwnDraft, 'id' | 'savedAtMs'>,
): Promise<string> {
  const id = deps.newId()
  await write(db, deps, [{ table: 'drafts', add: { ...fields, id, savedAtMs: deps.now() } }])
  return id
}

/** Removes a line to use again; `restoreOwnDraft` brings it back. */
export const removeOwnDraft = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'drafts', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removeOwnDraft`. */
export const restoreOwnDraft = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'drafts', id, set: { deletedAtMs: null } }])

/** Erases it for good: the words of a message that went, or was let go, stay nowhere. */
export const forgetOwnDraft = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'drafts', id, forget: true }])
