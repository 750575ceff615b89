import { createStore } from 'zustand/vanilla'
import type { DraftStart } from '@/lib/domain/check-ins/draft'

/** What a message should start with, and for whom; without a person, for whoever is chosen. */
export interface DraftStartFor {
  personId: string | null
  start: DraftStart
}

/** What another view prepared for the composer; null: nothing. Kept in memory only, as every message is. */
export const createDraftStart = () => createStore<{ next: DraftStartFor | null }>(() => ({ next: null }))
