import { createStore } from 'zustand/vanilla'

/** Words for a message that another view has ready, and for whom; null: for whoever is chosen. */
export interface Given {
  personId: string | null
  text: string
}

/** What waits to be put into the composer. In memory only, as every message is. */
export const createGivenStore = () => createStore<{ given: Given | null }>(() => ({ given: null }))
