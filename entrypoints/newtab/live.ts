import type { StoreApi } from 'zustand/vanilla'
import { ask } from '@/lib/browser/messages'
import { copy, openInTab } from '@/lib/browser/open'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { followToday } from '@/lib/state/follow-today'
import { createTodayActions } from '@/lib/state/today-actions'
import { cacheToday } from '@/lib/state/today-view'
import type { NewTabState } from './new-tab-state'

/** Brings the page to life: the true view from the database on, and what its buttons do. */
export function startLive(store: StoreApi<NewTabState>) {
  const db = openDatabase()
  followToday({
    db,
    area: localArea,
    nowMs: Date.now,
    onView(view) {
      store.setState({ view, problem: false })
      cacheToday(localStorage, view)
    },
    onProblem: () => store.setState({ problem: true }),
  })
  return { actions: createTodayActions(db, localArea), ask, copy, openInTab }
}

export type Live = ReturnType<typeof startLive>
