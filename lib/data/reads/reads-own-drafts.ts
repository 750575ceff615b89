import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import { type PorchlightDatabase, steady } from '../database'
import { living } from './living'

/** All of the person's own lines and waiting messages, the latest first. */
export const ownDrafts = (db: PorchlightDatabase): Promise<OwnDraft[]> =>
  steady(db, async () => {
    const rows = await db.drafts.toArray()
    return living('drafts', rows).sort((a, b) => b.savedAtMs - a.savedAtMs)
  })
