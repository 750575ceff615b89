import type { StoreApi } from 'zustand/vanilla'
import { ask } from '@/lib/browser/messages'
import { copy, openInTab } from '@/lib/browser/open'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { followToday } from '@/lib/state/follow-today'
import { createTodayActions } from '@/lib/state/today-actions'
import { forgetLastPaint, hasLastPaint, keepLastPaint } from '@/lib/state/last-paint'
import { cacheToday, type TodayView } from '@/lib/state/today-view'
import type { NewTabState } from './new-tab-state'

function keepPaint({ dayStartMs, dayEndMs }: TodayView) {
  const root = document.getElementById('root')
  if (root) keepLastPaint(root, localStorage, { fromMs: dayStartMs, untilMs: dayEndMs })
}

/** Brings the page to life: the true view from the database on, and what its buttons do. */
export function startLive(store: StoreApi<NewTabState>) {
  const db = openDatabase()
  let isFirst = true
  followToday({
    db,
    area: localArea,
    nowMs: Date.now,
    forNewTab: true,
    onView(view) {
      // For the bench, and for whoever looks at a trace.
      performance.mark('porchlight.truth')
      const isSame = JSON.stringify(view) === JSON.stringify(store.getState().view)
      if (!isSame || store.getState().problem) {
        store.setState({ view, problem: false })
        cacheToday(localStorage, view)
        forgetLastPaint(localStorage)
      }
      // Only what a page settles on at first is what the next one begins with; answers and undo belong to this one.
      if (isFirst && !hasLastPaint(localStorage)) requestIdleCallback(() => keepPaint(view))
      isFirst = false
    },
    onProblem: () => store.setState({ problem: true }),
  })
  return { actions: createTodayActions(db, localArea), ask, copy, openInTab }
}

export type Live = ReturnType<typeof startLive>
