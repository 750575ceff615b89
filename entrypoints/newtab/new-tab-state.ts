import { createStore, type StoreApi } from 'zustand/vanilla'
import { cachedToday, readToday, type TodayView } from '@/lib/pages/today/today-view'

export interface NewTabState {
  view: TodayView | null
  /** The data could not be read: what is on screen may be old. Null: it was read, or is being read. */
  failure: { isTrying: boolean; onAgain: () => void } | null
}

export type NewTabStore = StoreApi<NewTabState>

/** Begins with the view that was painted (unparsed), or with the cached one. */
export const newTabStore = (local: Pick<Storage, 'getItem'>, painted: unknown): NewTabStore =>
  createStore<NewTabState>(() => ({ view: readToday(painted) ?? cachedToday(local), failure: null }))
