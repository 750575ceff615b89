import { overlayOrder } from '@/lib/domain/boundaries/overlay-order'
import { badgeText } from '@/lib/domain/boundaries/badge'
import { advance } from '@/lib/domain/time/advance'
import type { Attention } from '@/lib/domain/time/attention'
import { changesBetween, type Change } from '@/lib/domain/time/changes'
import { isInSight, type SeenWindow } from '@/lib/domain/time/front'
import { attended } from '@/lib/domain/time/signs'
import type { WatchedSite } from '@/lib/domain/time/site'
import { todayAt } from '@/lib/domain/time/today'
import { type CountedSpan, samePlace, type Place } from '@/lib/domain/time/span'
import { inForce } from '../boundaries/in-force'
import type { Hints } from './hints'
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
  hints: Hints
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
 * only trigger a look and tell when a change happened (see changes.ts); they are not evidence themselves. `full` also
 * judges when no watched site is in front (boot, a new day, changed boundaries); `heard` is false when only a timer or an
 * alarm triggered the look.
 */
export async function look(
  ports: LookPorts,
  { full, heard = true }: { full: boolean; heard?: boolean },
): Promise<void> {
  const { localState, usages } = ports
  const stored = await localState.read()
  const before = inForce(stored, ports.clock.read().wallMs)
  const { settings, boundaries } = before
  const looking = ports.hints.beginLook()
  const { granted, ...seen } = await ports.tabs.seen(settings)
  // Read right after the tabs: on a busy machine reading the stored state before them takes a while.
  const reading = ports.clock.read()
  const { dayStartMinutes, deviceId } = settings
  const { today } = before.attention
  // The day-start alarm may be lost, or set for another zone's day.
  const dayTurned = today && today !== todayAt(today, { nowMs: reading.wallMs, dayStartMinutes })
  const { told, seenPlace } = changesBetween({
    before: looking.before,
    hints: looking.hintsUntil(reading),
    now: seen,
    sites: granted,
  })
  const nothingWatched = seen.tabs.length === 0 && told.every(({ place }) => place === null)
  if (!full && !dayTurned && !before.attention.open && nothingWatched) return looking.done(seen, reading)

  const { place: inFront, signs } = attended({
    ...before.attention,
    place: seenPlace,
    idle: seen.idle,
    heard,
    nowMs: reading.wallMs,
  })
  const lastChange: Change = { place: inFront, reading }
  const changes = [...told, lastChange]
  let recorded: Attention | null = null
  const count = async (from: Attention, changes: Change[]) => {
    const closed: CountedSpan[] = []
    let attention = from
    for (const change of changes) {
      const next = advance({ attention, ...change, dayStartMinutes, newId: ports.newId })
      attention = next.attention
      closed.push(...next.closed)
    }
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
    const [first = lastChange] = changes
    const settle = { ...first, place: samePlace(open, first.place) ? first.place : null }
    let attention = await count({ ...before.attention, signs }, [settle])
    const judge = async () => {
      const status = await boundaryStatusAt(reading.wallMs, { ...before, attention }, usages)
      return { status, isPaused: (site: string) => status.judge(site).state === 'pause' }
    }
    let judged = await judge()
    const unlessPaused = ({ place, reading }: Change): Change => ({
      place: place?.surface === 'feed' && judged.isPaused(place.site) ? null : place,
      reading,
    })
    attention = await count(attention, changes.map(unlessPaused))
    if (told.length > 0) {
      // The time since the changes counts towards the boundaries too.
      judged = await judge()
      attention = await count(attention, [unlessPaused(lastChange)])
    }
    // Done before storing that something is being counted: if the worker dies in between, the heartbeat wakes
    // another.
    await planNextLook(ports, { ...before, ...judged, counting: attention.open })
    if (open || attention.open || recorded || dayTurned) await localState.save({ attention })
    return { ...judged, attention }
  }
  const { status, isPaused, attention } = await goOn().catch(async (error: unknown) => {
    // If anything failed, no span that is already recorded stays open, and no hint of it is counted again.
    if (recorded) {
      looking.done(seen, reading)
      await localState.save({ attention: recorded })
    }
    throw error
  })
  looking.done(seen, reading)

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
  browser: Pick<Tabs, 'show' | 'giveSound'>,
  {
    tabs: pages,
    windows,
    counting,
    status,
    hideNumbers,
  }: {
    tabs: Page[]
    windows: SeenWindow[]
    counting: Place | null
    status: BoundaryStatus
    hideNumbers: boolean
  },
) {
  const all = pages.map((page) => ({ page, inSight: isInSight(page, windows) }))
  // Pages in sight come first, because every other page that is told delays them.
  for (const { page, inSight } of all.toSorted((one, other) => Number(other.inSight) - Number(one.inSight))) {
    const { place } = page
    const order = overlayOrder({
      ...place,
      verdict: status.judge(place.site),
      counting: inSight && samePlace(counting, place),
      hideNumbers,
    })
    void browser.show(
      { ...page, inSight },
      order.show === 'countdown' && !inSight ? { show: 'nothing' } : order,
    )
    // A tab stays muted after the end of its pause until the person looks at it.
    if (page.silenced && inSight && order.show !== 'pause') void browser.giveSound(page.tabId)
  }
}
