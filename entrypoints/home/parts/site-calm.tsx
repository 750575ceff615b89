import { CalmSwitches } from '@/components/boundaries/calm-switches'
import { changedSites } from '@/lib/domain/boundaries/calm/health'
import { calmIn, switchesOf, withCalm } from '@/lib/domain/boundaries/calm/switches'
import { dayStartMs } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import { useStored } from '../home'
import { saveBoundaries } from '../actions/save'
import { useBoundaries } from '../reads/use-boundaries'
import { useDay } from '../reads/use-day'

/** The calm switches of a watched site, as stored. */
export function SiteCalm({ site }: { site: Pick<WatchedSite, 'site'> }) {
  const { home, settings, boundaries, base, nowMs } = useBoundaries()
  const calmHealth = useStored((stored) => stored.calmHealth)
  const today = useDay()
  const { current, pending } = boundaries
  return (
    <CalmSwitches
      ids={switchesOf(site).map(({ id }) => id)}
      current={calmIn(current)}
      wanted={calmIn(base)}
      startsAtMs={pending && dayStartMs(pending.from, settings.dayStartMinutes)}
      changed={changedSites(calmHealth, { nowMs, today })}
      nowMs={nowMs}
      onChange={(id, on) => void saveBoundaries(home, { set: withCalm(base, { id, on }), seen: base })}
    />
  )
}
