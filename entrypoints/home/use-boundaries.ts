import { useStore } from 'zustand'
import { i18n } from '#i18n'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { onDay } from '@/lib/domain/boundaries/change'
import { guardedOf } from '@/lib/domain/boundaries/guarded'
import { attempt } from './attempt'
import { useHome } from './home'
import { command } from './save-settings'
import { useAsked } from './use-asked'
import { useNow, useToday } from './use-day'

/** The boundaries as they stand, what is wished for in the end of them and of settings, and how to change them. */
export function useBoundaries() {
  const home = useHome()
  const { settings, boundaries: kept } = useStore(home.kept)
  const nowMs = useNow()
  const today = useToday().day
  const boundaries = onDay(kept, today)
  const { asked, ask } = useAsked<{ set: BoundarySet }>(home)
  const base = asked.set ?? boundaries.pending?.set ?? boundaries.current
  const wished = guardedOf(boundaries.pending?.settings ?? settings)

  /** Saves a wish. What was taken off it, by its name, can be brought back. */
  const save = (set: BoundarySet, removed?: string) =>
    void ask({ set }, () =>
      attempt(home, async () => {
        const { pendingFrom } = await command('saveBoundaries', { set })
        if (removed !== undefined)
          home.toasts.say(i18n.t('boundaries.removedNow', [removed]), () => save(base))
        else if (pendingFrom === null) home.toasts.say(i18n.t('boundaries.saved'))
      }),
    )
  return { home, settings, boundaries, base, wished, nowMs, today, save }
}
