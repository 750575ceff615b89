import { useStore } from 'zustand'
import { CalmSwitches } from '@/components/boundaries/calm-switches'
import { changedSites } from '@/lib/domain/boundaries/calm/health'
import { calmIn, switchesOf, withCalm } from '@/lib/domain/boundaries/calm/switches'
import { onDay } from '@/lib/domain/boundaries/change'
import { dayOf, dayStartMs } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import { attempt } from './attempt'
import { useHome } from './home'
import { command } from './save-settings'
import { useNow } from './use-day'

/** The calm switches of a watched site, as they are kept. */
export function SiteCalm({ site }: { site: Pick<WatchedSite, 'site'> }) {
  const home = useHome()
  const { settings, boundaries, calmHealth } = useStore(home.kept)
  const nowMs = useNow()
  const today = dayOf(nowMs, settings.dayStartMinutes)
  const { current, pending } = onDay(boundaries, today)
  return (
    <CalmSwitches
      ids={switchesOf(site).map(({ id }) => id)}
      current={calmIn(current)}
      pending={
        pending && {
          ids: calmIn(pending.set),
          startsAtMs: dayStartMs(pending.from, settings.dayStartMinutes),
        }
      }
      changed={changedSites(calmHealth, { nowMs, today })}
      nowMs={nowMs}
      onChange={(id, on) =>
        void attempt(home, () =>
          command('saveBoundaries', { set: withCalm(pending?.set ?? current, { id, on }) }),
        )
      }
    />
  )
}
