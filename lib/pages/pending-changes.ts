import { createStore } from 'zustand/vanilla'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import type { Follower } from './follower'

/** Changes that this page has sent to the background and that were not answered yet. */
export interface PendingChanges {
  settings: Partial<Settings>
  set: BoundarySet | null
}

const none: PendingChanges = { settings: {}, set: null }

/**
 * A store of optimistic changes, shown on top of the stored state, so that a change made soon after another
 * builds on it instead of reverting it.
 */
export function createPendingChanges(stored: Pick<Follower<unknown>, 'readAgain'>) {
  const store = createStore<PendingChanges>(() => none)
  let unanswered = 0

  /**
   * Shows `change` on top of the stored state while `save` runs, and returns the result of `save`. Once every
   * change was answered, whatever the answers, the stored state is shown again.
   */
  const send = async <T>({ settings, set }: Partial<PendingChanges>, save: () => Promise<T>): Promise<T> => {
    unanswered += 1
    store.setState((before) => ({
      settings: { ...before.settings, ...settings },
      set: set ?? before.set,
    }))
    try {
      const answer = await save()
      // Failing to read again does not mean that saving failed.
      await stored.readAgain().catch((problem: unknown) => console.warn(problem))
      return answer
    } finally {
      unanswered -= 1
      if (unanswered === 0) store.setState(none)
    }
  }
  return { ...store, send }
}
