import { Dexie } from 'dexie'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Area } from '@/lib/data/kept'
import { loadToday } from './load-today'
import type { TodayView } from './today-view'

interface Sources {
  db: PorchlightDatabase
  area: Area & { onChanged(heard: (keys: string[]) => void): () => void }
  nowMs: () => number
  forNewTab: boolean
  /** Reads what tells a later page whether this view still holds; null where that is not wanted. */
  markOf?: () => Promise<string | null>
  onView: (view: TodayView, mark: string | null) => void
  onProblem: (problem: unknown) => void
}

/** Changes that come together are read once, this long (ms) after the first. */
const settleMs = 60
/** The reason's days and the ribbon's "now" move on by themselves; this is often enough (ms). */
const driftMs = 60_000

/** Keeps today's view true: reads it now and after every change, but only while the page is looked at. */
export function followToday({ db, area, nowMs, forNewTab, markOf, onView, onProblem }: Sources): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let stale = false
  let turn = 0

  const read = () => {
    timer = undefined
    stale = false
    // A slower answer to an earlier reading must not overwrite a later one.
    const own = ++turn
    const counts = () => !stopped && own === turn
    const load = async () => {
      // Before the view: what is written in between makes the mark too old, and never the view.
      const mark = (await markOf?.().catch(() => null)) ?? null
      return { mark, view: await loadToday(db, area, { nowMs: nowMs(), forNewTab }) }
    }
    load().then(
      ({ view, mark }) => counts() && onView(view, mark),
      (problem) => counts() && onProblem(problem),
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
    stopped = true
    clearTimeout(timer)
    clearInterval(drift)
    Dexie.on.storagemutated.unsubscribe(changed)
    unhear()
    document.removeEventListener('visibilitychange', looked)
  }
}
