import { createStore } from 'zustand/vanilla'

interface Said {
  id: string
  text: string
  onUndo?: () => void
}

export interface ToastsState {
  /** What was done last, until its display time is over. */
  said: Said | null
}

/** One line at a time about what was just done; a newer one replaces it. */
export function createToastsStore() {
  const store = createStore<ToastsState>(() => ({ said: null }))
  let count = 0
  return {
    ...store,
    say: (text: string, onUndo?: () => void) =>
      store.setState({ said: { id: String(++count), text, onUndo } }),
    gone: () => store.setState({ said: null }),
  }
}
