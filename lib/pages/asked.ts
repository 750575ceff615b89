import { createStore } from 'zustand/vanilla'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import type { KeptStore } from './kept'

/** What this page asked the background to keep and has no answer to yet. */
export interface Asked {
  settings: Partial<Settings>
  set: BoundarySet | null
}

const nothing: Asked = { settings: {}, set: null }

/**
 * A store of what is to be laid over what is kept, so that a change that comes soon after another builds on it and does
 * not undo it.
 */
export function createAskedStore(kept: Pick<KeptStore, 'readAgain'>) {
  const store = createStore<Asked>(() => nothing)
  let unanswered = 0

  /**
   * Lays `part` over what is kept while `save` runs, and answers as `save` does. Once everything that was asked has its
   * answer, whichever it is, what is kept counts again.
   */
  const ask = async <T>({ settings, set }: Partial<Asked>, save: () => Promise<T>): Promise<T> => {
    unanswered += 1
    store.setState((before) => ({
      settings: { ...before.settings, ...settings },
      set: set ?? before.set,
    }))
    try {
      const answer = await save()
      // What was done is done, whether or not it can be read again.
      await kept.readAgain().catch((problem: unknown) => console.warn(problem))
      return answer
    } finally {
      unanswered -= 1
      if (unanswered === 0) store.setState(nothing)
    }
  }
  return { ...store, ask }
}

export type AskedStore = ReturnType<typeof createAskedStore>
