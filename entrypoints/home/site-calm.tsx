import { useStore } from 'zustand'
import { CalmSwitches } from '@/components/boundaries/calm-switches'
import { changedSites } from '@/lib/domain/boundaries/calm/health'
import { calmIn, switchesOf, withCalm } from '@/lib/domain/boundaries/calm/switches'
import { onDay } from '@/lib/domain/boundaries/change'
import { dayOf, dayStartMs } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import { useHome } from './home'
import { saveBoundaries } from './save'
import { useNow } from './use-day'

/** The calm switches of a watched site, as they are kept. */
export function SiteCalm({ site }: { site: Pick<WatchedSite, 'site'> }) {
  const home = useHome()
  const { settings, boundaries, calmHealth } = useStore(home.kept)
  const nowMs = useNow()
  const today = dayOf(nowMs, settings.dayStartMinutes)
  const { current, pending } = onDay(boundaries, today)
  const base = useStore(home.asked).set ?? pending?.set ?? current
  return (
    <CalmSwitches
      ids={switchesOf(site).map(({ id }) => id)}
      current={calmIn(current)}
      wanted={calmIn(base)}
      startsAtMs={pending && dayStartMs(pending.from, settings.dayStartMinutes)}
      changed={changedSites(calmHealth, { nowMs, today })}
      nowMs={nowMs}
      onChange={(id, on) => void saveBoundaries(home, withCalm(base, { id, on }))}
    />
  )
}
