import { createStore } from 'zustand/vanilla'
import type { DraftStart } from '@/lib/domain/check-ins/draft'

/** What another view has ready for a message, and for whom; null: for whoever is chosen. */
export interface Given {
  personId: string | null
  start: DraftStart
}

/** What waits to be put into the composer. In memory only, as every message is. */
export const createGivenStore = () => createStore<{ given: Given | null }>(() => ({ given: null }))
