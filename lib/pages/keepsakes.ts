import { liveQuery } from 'dexie'
import { createStore } from 'zustand/vanilla'
import type { PorchlightDatabase } from '@/lib/data/database'
import { hardTimesOf } from '@/lib/data/reads'
import { memoriesOf } from '@/lib/data/reads-keepsakes'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { Memory } from '@/lib/domain/people/memory'

export interface Keepsakes {
  /** The latest first. */
  hardTimes: HardTime[]
  /** The latest first. */
  memories: Memory[]
}

/** A store that mirrors one person's hard times and memories until `stop`. */
export function createKeepsakesStore(db: PorchlightDatabase, personId: string) {
  const store = createStore<Keepsakes>(() => ({ hardTimes: [], memories: [] }))
  const following = liveQuery(async () => ({
    hardTimes: await hardTimesOf(db, personId),
    memories: await memoriesOf(db, personId),
  })).subscribe({ next: (keepsakes) => store.setState(keepsakes) })
  return { ...store, stop: () => following.unsubscribe() }
}
