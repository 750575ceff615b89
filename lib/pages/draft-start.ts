import { createStore } from 'zustand/vanilla'
import type { DraftStart } from '@/lib/domain/check-ins/draft'

/** What a message is to begin with, and to whom; without a person, to whoever is chosen. */
export interface DraftStartFor {
  personId: string | null
  start: DraftStart
}

/** What another view has ready for the composer; null: nothing. In memory only, as every message is. */
export const createDraftStart = () => createStore<{ next: DraftStartFor | null }>(() => ({ next: null }))
