import { createStore, type StoreApi } from 'zustand/vanilla'
import { cachedToday, readToday, type TodayView } from '@/lib/pages/today/today-view'

export interface NewTabState {
  view: TodayView | null
  /**
   * Set when the data could not be read, so that the view may be outdated. Null: it was read, or is being
   * read.
   */
  failure: { isTrying: boolean; onAgain: () => void } | null
}

export type NewTabStore = StoreApi<NewTabState>

/** Starts with the painted view (unparsed), or with the cached one. */
export const newTabStore = (local: Pick<Storage, 'getItem'>, painted: unknown): NewTabStore =>
  createStore<NewTabState>(() => ({ view: readToday(painted) ?? cachedToday(local), failure: null }))
