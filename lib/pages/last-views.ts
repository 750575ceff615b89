import type { LastViews } from '@/lib/app/ports'
import { forgetLastPaint } from './first-paint/last-paint'
import { forgetCachedToday } from './today/today-view'

/** The cached views that pages would show first. */
export const lastViews = (local: Storage): LastViews => ({
  forget() {
    forgetCachedToday(local)
    forgetLastPaint(local)
  },
})
