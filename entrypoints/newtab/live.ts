import { firstFamily, proposedDraft } from '@/components/check-in/composer/proposed-draft'
import { partOfDayEndsMs } from '@/components/today/part-of-day'
import { ask } from '@/lib/browser/ask'
import { copy } from '@/lib/browser/open'
import { openDraft } from '@/lib/browser/open-draft'
import { readLocal } from '@/lib/browser/first-paint/read-local'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { createLocalStateStore } from '@/lib/data/local-state'
import { clockPattern } from '@/lib/pages/time-format'
import { createFollower, failedRead } from '@/lib/pages/follower'
import {
  confirmLastPaint,
  forgetLastPaint,
  hasLastPaint,
  keepLastPaint,
  madeFor,
} from '@/lib/pages/first-paint/last-paint'
import { markOfToday } from '@/lib/pages/first-paint/today-mark'
import { todaySource } from '@/lib/pages/today/today-source'
import { cacheToday, type TodayView } from '@/lib/pages/today/today-view'
import type { NewTabStore } from './new-tab-state'

/** Stores the page for the next first paint, valid as long as its greeting and its day are. */
function keepPaint(root: Element, view: TodayView, mark: string | null) {
  const { dayStartMs, dayEndMs, nudge, day } = view
  keepLastPaint(root, localStorage, {
    fromMs: dayStartMs,
    untilMs: Math.min(dayEndMs, partOfDayEndsMs(Date.now())),
    madeFor: madeFor(document),
    draft:
      nudge.state === 'person'
        ? proposedDraft({
            ...nudge,
            family: firstFamily(nudge.fitting),
            circle: nudge.person.circle,
            seed: 0,
            day,
          }).text
        : null,
    clock: clockPattern(),
    view,
    mark,
  })
}

/** Starts the live page: the true view from the database, and what the buttons do. */
export function startLive(
  store: NewTabStore,
  { root, appShown }: { root: Element; appShown: Promise<void> },
) {
  const db = openDatabase()
  const today = createFollower(
    todaySource({
      db,
      area: localArea,
      nowMs: Date.now,
      forNewTab: true,
      markOf: () => markOfToday(readLocal),
    }),
  )
  const localState = createLocalStateStore(localArea)
  let isFirst = true
  const onView = (view: TodayView, mark: string | null) => {
    // For the benchmark, and for reading traces.
    performance.mark('porchlight.truth')
    // As JSON: the view that stands there may have been read from it.
    const isSame = JSON.stringify(view) === JSON.stringify(store.getState().view)
    if (isSame && !store.getState().failure) confirmLastPaint(localStorage, view, mark)
    else {
      store.setState({ view, failure: null })
      cacheToday(localStorage, view)
      forgetLastPaint(localStorage)
    }
    // Only the page's initial state is stored for the next one; answers and undo belong to this page.
    const shown = store.getState()
    if (isFirst && !hasLastPaint(localStorage))
      void appShown.then(() =>
        requestIdleCallback(() => {
          if (store.getState() === shown) keepPaint(root, view, mark)
        }),
      )
    isFirst = false
  }
  today.subscribe(() => {
    const read = today.getState()
    if (read.state === 'ready') onView(read.value.view, read.value.mark)
    else store.setState({ failure: failedRead(read) })
  })
  return {
    /** The ports that the buttons need. */
    async ports() {
      const { recordPorts } = await import('@/lib/data/store')
      return recordPorts(db, (await localState.read()).settings)
    },
    ask,
    copy,
    openDraft,
  }
}

export type Live = ReturnType<typeof startLive>
