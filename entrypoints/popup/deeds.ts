import { localArea } from '@/lib/browser/storage-area'
import type { PorchlightDatabase } from '@/lib/data/database'
import { systemDeps } from '@/lib/data/deps'
import { createKept } from '@/lib/data/kept'
import { createTodayActions } from '@/lib/pages/today-actions'
import { createWritingActions } from '@/lib/pages/writing-actions'

/** What the popup's buttons do. Apart from the rest, since most looks at it press none of them. */
export function createDeeds(db: PorchlightDatabase) {
  const kept = createKept(localArea)
  return {
    today: createTodayActions(db, localArea),
    lines: createWritingActions(db, async () => systemDeps((await kept.read()).settings.deviceId)),
  }
}

export type Deeds = ReturnType<typeof createDeeds>
