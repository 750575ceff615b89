import type { LastViews } from '@/lib/app/ports'
import { forgetLastPaint } from './last-paint'
import { forgetCachedToday } from './today-view'

/** What pages showed last and would show first. */
export const lastViews = (local: Storage): LastViews => ({
  forget() {
    forgetCachedToday(local)
    forgetLastPaint(local)
  },
})
