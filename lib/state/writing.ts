import { liveQuery } from 'dexie'
import { createStore } from 'zustand/vanilla'
import type { PorchlightDatabase } from '@/lib/data/database'
import { checkInsSince, hardTimes } from '@/lib/data/reads'
import { ownDrafts } from '@/lib/data/reads-own-drafts'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import type { HardTime } from '@/lib/domain/people/hard-time'

/** What was written so far, as far as the next message depends on it. */
export interface Writing {
  /** The latest first. */
  drafts: OwnDraft[]
  /** Of the last hundred days, oldest first. */
  checkIns: CheckIn[]
  hardTimes: HardTime[]
}

export const nothingWritten: Writing = { drafts: [], checkIns: [], hardTimes: [] }

/** Drafts opened further back than this (ms) decide nothing about the next one. */
const writtenMs = 100 * 86_400_000

/** Reads it as it is now. */
export async function readWriting(db: PorchlightDatabase, nowMs: number): Promise<Writing> {
  const [drafts, checkIns, hard] = await Promise.all([
    ownDrafts(db),
    checkInsSince(db, nowMs - writtenMs),
    hardTimes(db),
  ])
  return { drafts, checkIns, hardTimes: hard }
}

/** A store that mirrors it until `stop`; null until it was read once. */
export function createWritingStore(db: PorchlightDatabase) {
  const store = createStore<{ writing: Writing | null }>(() => ({ writing: null }))
  const following = liveQuery(() => readWriting(db, Date.now())).subscribe({
    next: (writing) => store.setState({ writing }),
    error(problem) {
      console.error(problem)
      // Without it there are fewer lines to choose from, and one can still write.
      store.setState(({ writing }) => ({ writing: writing ?? nothingWritten }))
    },
  })
  return { ...store, stop: () => following.unsubscribe() }
}

export type WritingStore = ReturnType<typeof createWritingStore>
