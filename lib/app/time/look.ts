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
 * One look at what is in front: counts the time since the last look and lets boundaries act on it. Events
 * only trigger a look; they are not evidence themselves. `full` also judges when no watched site is in front
 * (boot, a new day, changed boundaries); `heard` is false when only a timer or an alarm triggered the look.
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
  // The day-start alarm may be lost, or set for another zone's day.
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
    // The span is stored first: its id makes recording it twice harmless, while losing it is not.
    if (closed.length > 0) {
      await usages.record({ spans: closed, deviceId, dayStartMinutes })
      recorded = attention
    }
    return attention
  }

  // Settle the past, judge it, and only then go on counting: time in front of a pause is no time on a feed.
  const goOn = async () => {
    const { open } = before.attention
    const settled = await count({ ...before.attention, signs }, samePlace(open, inFront) ? inFront : null)
    const status = await boundaryStatusAt(reading.wallMs, { ...before, attention: settled }, usages)
    const isPaused = (site: string) => status.judge(site).state === 'pause'
    const attention = await count(
      settled,
      inFront?.surface === 'feed' && isPaused(inFront.site) ? null : inFront,
    )
    // Done before storing that something is being counted: if the worker dies in between, the heartbeat wakes
    // another.
    await planNextLook(ports, { ...before, counting: attention.open, status })
    if (open || attention.open || dayTurned) await localState.save({ attention })
    return { status, isPaused, attention }
  }
  const { status, isPaused, attention } = await goOn().catch(async (error: unknown) => {
    // If anything failed, no span that is already recorded stays open.
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
 * Tells every page on a watched site what its site's verdict demands; a hidden page needs no countdown.
 * Answers are not awaited: a page that is frozen, loading or blocked by a dialog may take an hour.
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
  // What is in sight first: each of the others takes its time from it.
  for (const page of pages.toSorted((one, other) => Number(other.active) - Number(one.active))) {
    const { place, active } = page
    const isCounting = active && samePlace(counting, place)
    const order = overlayOrder({
      ...place,
      verdict: status.judge(place.site),
      counting: isCounting,
      hideNumbers,
    })
    void tabs.show(page, order.show === 'countdown' && !active ? { show: 'nothing' } : order)
    // No pause's end lets a tab be heard that nobody looks at.
    if (page.silenced && active && order.show !== 'pause') void tabs.giveSound(page.tabId)
  }
}
