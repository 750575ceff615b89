import { overlayOrder } from '@/lib/domain/boundaries/overlay-order'
import { badgeText } from '@/lib/domain/boundaries/badge'
import { advance } from '@/lib/domain/time/advance'
import type { Attention } from '@/lib/domain/time/attention'
import { placeInFront } from '@/lib/domain/time/front'
import { attended } from '@/lib/domain/time/signs'
import type { WatchedSite } from '@/lib/domain/time/site'
import { todayAt } from '@/lib/domain/time/today'
import { samePlace, type Place } from '@/lib/domain/time/span'
import { inForce } from '../boundaries/in-force'
import { planNextLook } from './plan-next-look'
import type {
  Alarms,
  Badge,
  Clock,
  Grants,
  LocalStateStore,
  NetworkRules,
  NewId,
  Page,
  Tabs,
  Timer,
  Usages,
} from '../ports'
import { boundaryStatusAt, type BoundaryStatus } from '../boundaries/boundary-status'

export interface LookPorts {
  clock: Clock
  timer: Timer
  tabs: Tabs
  localState: LocalStateStore
  usages: Usages
  rules: NetworkRules
  grants: Grants
  badge: Badge
  alarms: Alarms
  newId: NewId
}

/**
 * One look at what is in front: counts the time since the last look and lets boundaries act on it. An event is
 * only a hint to look. `full` also judges when nothing watched is open (boot, a new day, changed boundaries); `heard`
 * is false where only a timer or an alarm asked.
 */
export async function look(
  ports: LookPorts,
  { full, heard = true }: { full: boolean; heard?: boolean },
): Promise<void> {
  const { localState, usages } = ports
  const reading = ports.clock.read()
  const stored = await localState.read()
  const before = inForce(stored, reading.wallMs)
  const { settings, boundaries } = before
  const seen = await ports.tabs.seen(settings)
  const { dayStartMinutes, deviceId } = settings
  const { today } = before.attention
  // Its alarm may be lost, or have been set by the clock of another zone.
  const dayTurned = today && today !== todayAt(today, { nowMs: reading.wallMs, dayStartMinutes })
  if (!full && !dayTurned && !before.attention.open && seen.pages.length === 0) return

  const { place: inFront, signs } = attended({
    ...before.attention,
    place: placeInFront(seen.front, seen.idle),
    idle: seen.idle,
    heard,
    nowMs: reading.wallMs,
  })
  let recorded: Attention | null = null
  const count = async (from: Attention, place: Place | null) => {
    const { attention, closed } = advance({
      attention: from,
      place,
      reading,
      dayStartMinutes,
      newId: ports.newId,
    })
    // The span first: its id makes recording it twice harmless, losing it is not.
    if (closed.length > 0) {
      await usages.record({ spans: closed, deviceId, dayStartMinutes })
      recorded = attention
    }
    return attention
  }

  // Settle what has passed, judge by it, and only then go on: time in front of a pause is not time on a feed.
  const goOn = async () => {
    const { open } = before.attention
    const settled = await count({ ...before.attention, signs }, samePlace(open, inFront) ? inFront : null)
    const status = await boundaryStatusAt(reading.wallMs, { ...before, attention: settled }, usages)
    const isPaused = (site: string) => status.judge(site).state === 'pause'
    const attention = await count(
      settled,
      inFront?.surface === 'feed' && isPaused(inFront.site) ? null : inFront,
    )
    // Before it is kept as being counted: a worker that dies in between is then woken by the heartbeat.
    await planNextLook(ports, { ...before, counting: attention.open, status })
    if (open || attention.open || dayTurned) await localState.save({ attention })
    return { status, isPaused, attention }
  }
  const { status, isPaused, attention } = await goOn().catch(async (error: unknown) => {
    // Whatever failed leaves no recorded span open.
    if (recorded) await localState.save({ attention: recorded })
    throw error
  })

  if (before !== stored) {
    await localState.save({ settings, boundaries })
    const isGone = ({ site }: WatchedSite) => !settings.sites.some((one) => one.site === site)
    await ports.grants.giveBack(stored.settings.sites.filter(isGone), settings.sites)
  }

  const closed = settings.sites.filter(({ site }) => isPaused(site))
  const openSites = settings.sites.filter(({ site }) => !isPaused(site))
  arrange(ports.tabs, { ...seen, ...settings, counting: attention.open, status })
  await Promise.all([
    ports.rules.close({ closed, open: openSites }),
    ports.badge.show(badgeText({ ...settings, ...status, inFront: attention.open })),
  ])
}

/**
 * Asks every watched page to show what its site's verdict demands; a page out of sight needs no countdown. None is
 * waited for: one that is frozen, still loading or held by a dialog of its own may answer in an hour.
 */
function arrange(
  tabs: Tabs,
  {
    pages,
    counting,
    status,
    hideNumbers,
  }: { pages: Page[]; counting: Place | null; status: BoundaryStatus; hideNumbers: boolean },
) {
  for (const { tabId, place, active } of pages) {
    const isCounting = active && samePlace(counting, place)
    const order = overlayOrder({
      ...place,
      verdict: status.judge(place.site),
      counting: isCounting,
      hideNumbers,
    })
    void tabs.show(tabId, order.show === 'countdown' && !active ? { show: 'nothing' } : order)
  }
}
