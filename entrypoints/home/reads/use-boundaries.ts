import { useStore } from 'zustand'
import { i18n } from '#i18n'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { onDay } from '@/lib/domain/boundaries/change/change'
import { guardedOf } from '@/lib/domain/boundaries/change/guarded'
import { useHome, useSettings, useStored } from '../home'
import { saveBoundaries } from '../actions/save'
import { useNow, useToday } from './use-day'

/** The boundaries in force, the boundaries and settings that will hold in the end, and how to change them. */
export function useBoundaries() {
  const home = useHome()
  const storedSettings = useSettings()
  const storedBoundaries = useStored((stored) => stored.boundaries)
  const pending = useStore(home.pending)
  const nowMs = useNow()
  const today = useToday().day
  const boundaries = onDay(storedBoundaries, today)
  const settings = { ...storedSettings, ...pending.settings }
  const base = pending.set ?? boundaries.pending?.set ?? boundaries.current
  const wished = guardedOf({ ...storedSettings, ...boundaries.pending?.settings, ...pending.settings })

  /** Saves boundaries. If `removed` names something that was removed, the removal can be undone. */
  const save = async (set: BoundarySet, removed?: string, seen = base): Promise<void> => {
    const saved = await saveBoundaries(home, { set, seen })
    if (!saved) return
    const bringBack = () => void save(seen, undefined, set)
    if (removed !== undefined) home.toasts.say(i18n.t('boundaries.removedNow', [removed]), bringBack)
    else if (saved.pendingFrom === null) home.toasts.say(i18n.t('boundaries.saved'))
  }
  return { home, settings, boundaries, base, wished, nowMs, today, save }
}
