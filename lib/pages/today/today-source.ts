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
  /**
   * Reads a mark by which a later page can tell whether this view is still valid; null where none is needed.
   */
  markOf?: () => Promise<string | null>
}

export interface TodayRead {
  view: TodayView
  mark: string | null
}

/** Changes within this time (ms) are read once, after the first of them. */
const settleMs = 60
/** How often (ms) to read although nothing changed: the days in reasons and the ribbon's "now" advance. */
const driftMs = millisecondsInMinute

/** Today's view: read now and after every change, but only while the page is visible. */
export const todaySource =
  ({ db, area, nowMs, forNewTab, markOf }: Sources): Source<TodayRead> =>
  ({ told, failed }) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stale = false
    let latest = 0

    const read = () => {
      timer = undefined
      stale = false
      // A slow answer to an earlier read must not overwrite a later one.
      const own = ++latest
      const isLatest = () => own === latest
      const load = async () => {
        // Read before the view: a write in between then makes the mark outdated, never the view.
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
