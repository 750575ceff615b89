import { addOwnDraft, forgetOwnDraft, removeOwnDraft, restoreOwnDraft } from '@/lib/data/commands/own-drafts'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Deps } from '@/lib/data/deps'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'

/** What one does with one's own lines. */
export const createWritingActions = (db: PorchlightDatabase, deps: () => Deps | Promise<Deps>) => ({
  /** Keeps a line, or a message until `waitsUntil`; answers its id. */
  keep: async (fields: Omit<OwnDraft, 'id' | 'savedAtMs'>) => addOwnDraft(db, await deps(), fields),
  /** Removes a line; answers how to take that back. */
  async letGo(id: string) {
    const own = await deps()
    await removeOwnDraft(db, own, id)
    return () => restoreOwnDraft(db, own, id)
  },
  /** Erases a kept message: its words stay nowhere but with what is answered, which brings it back. */
  async forget({ id, personId, family, text, waitsUntil }: OwnDraft) {
    const own = await deps()
    await forgetOwnDraft(db, own, id)
    return () => addOwnDraft(db, own, { personId, family, text, waitsUntil })
  },
})

export type WritingActions = ReturnType<typeof createWritingActions>
