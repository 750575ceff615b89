import { createStore } from 'zustand/vanilla'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import type { Follower } from './follower'

/** Changes that this page sent to the background and has no answer to yet. */
export interface PendingChanges {
  settings: Partial<Settings>
  set: BoundarySet | null
}

const none: PendingChanges = { settings: {}, set: null }

/**
 * A store of changes to be laid over the stored state, so that a change that comes soon after another builds on it and
 * does not undo it.
 */
export function createPendingChanges(stored: Pick<Follower<unknown>, 'readAgain'>) {
  const store = createStore<PendingChanges>(() => none)
  let unanswered = 0

  /**
   * Lays `change` over the stored state while `save` runs, and answers as `save` does. Once every change has its answer,
   * whichever it is, the stored state counts again.
   */
  const send = async <T>({ settings, set }: Partial<PendingChanges>, save: () => Promise<T>): Promise<T> => {
    unanswered += 1
    store.setState((before) => ({
      settings: { ...before.settings, ...settings },
      set: set ?? before.set,
    }))
    try {
      const answer = await save()
      // What was saved is saved, whether or not it can be read again.
      await stored.readAgain().catch((problem: unknown) => console.warn(problem))
      return answer
    } finally {
      unanswered -= 1
      if (unanswered === 0) store.setState(none)
    }
  }
  return { ...store, send }
}
