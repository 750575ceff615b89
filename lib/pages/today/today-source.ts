import { millisecondsInMinute } from 'date-fns/constants'
import { Dexie } from 'dexie'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Area } from '@/lib/data/local-state'
import type { Source } from '../follower'
import { loadToday } from './load-today'
import type { TodayView } from './today-view'

interface Sources {
  db: PorchlightDatabase
  area: Area & { onChanged(heard: (keys: string[]) => void): () => void }
  nowMs: () => number
  forNewTab: boolean
  /** Reads what tells a later page whether this view still holds; null where that is not wanted. */
  markOf?: () => Promise<string | null>
}

export interface TodayRead {
  view: TodayView
  mark: string | null
}

/** Changes that come together are read once, this long (ms) after the first. */
const settleMs = 60
/** The reason's days and the ribbon's "now" move on by themselves; this is often enough (ms). */
const driftMs = millisecondsInMinute

/** Today's view: read now and after every change, but only while the page is looked at. */
export const todaySource =
  ({ db, area, nowMs, forNewTab, markOf }: Sources): Source<TodayRead> =>
  ({ told, failed }) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stale = false
    let latest = 0

    const read = () => {
      timer = undefined
      stale = false
      // A slower answer to an earlier reading must not overwrite a later one.
      const own = ++latest
      const isLatest = () => own === latest
      const load = async () => {
        // Before the view: what is written in between makes the mark too old, and never the view.
        const mark = (await markOf?.().catch(() => null)) ?? null
        return { mark, view: await loadToday(db, area, { nowMs: nowMs(), forNewTab }) }
      }
      load().then(
        (today) => isLatest() && told(today),
        (problem: unknown) => isLatest() && failed(problem),
      )
    }
    const changed = () => {
      stale = true
      if (document.visibilityState === 'hidden' || timer !== undefined) return
      timer = setTimeout(read, settleMs)
    }
    const looked = () => {
      if (document.visibilityState === 'visible' && stale) changed()
    }
    const drift = setInterval(changed, driftMs)
    Dexie.on('storagemutated', changed)
    const unhear = area.onChanged(changed)
    document.addEventListener('visibilitychange', looked)
    read()

    return () => {
      clearTimeout(timer)
      clearInterval(drift)
      Dexie.on.storagemutated.unsubscribe(changed)
      unhear()
      document.removeEventListener('visibilitychange', looked)
    }
  }
