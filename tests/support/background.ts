import { createHints } from '@/lib/app/time/hints'
import { look, type LookPorts } from '@/lib/app/time/look'
import type { PausePorts } from '@/lib/app/boundaries/closed-now'
import type { AlarmName, SessionMemory, Page } from '@/lib/app/ports'
import type { PorchlightDatabase } from '@/lib/data/database'
import { createLocalStateStore } from '@/lib/data/local-state'
import { createUsages } from '@/lib/data/usages'
import { type BoundarySet, noBoundaries } from '@/lib/domain/boundaries/boundaries'
import type { Override } from '@/lib/domain/boundaries/override'
import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'
import type { Settings } from '@/lib/domain/settings'
import type { IdleState } from '@/lib/domain/time/front'
import type { Place, Surface } from '@/lib/domain/time/span'
import { mapArea } from './map-area'
import { settingsFor, siteNamed } from './settings'

export const feedOf = (site: string): Place => ({ site, surface: 'feed' })
export const peopleOf = (site: string): Place => ({ site, surface: 'people' })

interface Tab extends Partial<Pick<Page, 'audible' | 'silenced'>> {
  place: Place
  active: boolean
  /** The window and split view that it shares with the other tabs that have the same number. */
  splitId?: number
}

interface Start {
  db: PorchlightDatabase
  nowMs: number
  set?: BoundarySet
  settings?: Partial<Settings>
}

/**
 * The background without a browser: real counting, storage and database, with clocks and tabs set by the
 * test. `tabs` are by id; the first active one is in the focused window.
 */
export function background({ db, nowMs, set = noBoundaries, settings = {} }: Start) {
  const sites = ['reddit.com', 'x.com'].map((site) => siteNamed(site))
  const area = mapArea({
    settings: settingsFor({ sites, ...settings }),
    boundaries: { version: 1, current: set, pending: null },
  })
  const localState = createLocalStateStore(area)
  const usages = createUsages(db)
  const pausedSince = new Map<number, number>()
  const session: SessionMemory = {
    pausedSinceMs: async (tabId) => pausedSince.get(tabId) ?? null,
    pauseBegan: async (tabId, atMs) => void pausedSince.set(tabId, atMs),
  }
  let ids = 0
  const world = {
    nowMs,
    life: 'one',
    idle: 'active' as IdleState,
    tabs: [] as Tab[],
    area,
    localState,
    usages,
    session,
    noted: [] as Omit<Override, 'id' | 'atMs'>[],
    pausedSince,
    alarms: new Map<AlarmName, number>(),
    timerMs: null as number | null,
    closedSites: [] as string[],
    givenBack: [] as string[],
    badge: '',
    shown: new Map<number, OverlayOrder>(),
    /** The ids of the tabs that were unmuted. */
    soundGiven: [] as number[],
    /** Puts one tab with this place in front; null: nothing watched. */
    inFront(place: Place | null) {
      world.tabs = place ? [{ place, active: true }] : []
    },
    async look(full = false, heard = true) {
      await look(ports, { full, heard })
    },
    /**
     * Looks as often as the timer would until so much time has passed. `heard`: while somebody is clicking.
     */
    async stay(ms: number, { heard = true } = {}) {
      for (const endMs = world.nowMs + ms; world.nowMs < endMs;) {
        world.nowMs += Math.min(endMs - world.nowMs, 5000)
        await world.look(false, heard)
      }
    },
    /** Milliseconds counted today by site, including the open span. */
    async counted(surface: Surface = 'feed') {
      const ms: Record<string, number> = {}
      const { open } = (await localState.read()).attention
      for (const total of await db.dayTotals.toArray())
        if (total.surface === surface) ms[total.site] = (ms[total.site] ?? 0) + total.ms
      if (open?.surface === surface) ms[open.site] = (ms[open.site] ?? 0) + open.endedAtMs - open.startedAtMs
      return ms
    },
  }
  const ports: LookPorts & PausePorts = {
    overrides: { note: async (override) => void world.noted.push(override) },
    localState,
    usages,
    session,
    newId: () => `id-${++ids}`,
    clock: {
      read: () => ({ wallMs: world.nowMs, monotonicMs: world.nowMs - nowMs, workerLife: world.life }),
    },
    timer: { after: (ms) => void (world.timerMs = ms), stop: () => void (world.timerMs = null) },
    hints: createHints(() => world.nowMs - nowMs),
    tabs: {
      async seen({ sites: granted }) {
        // Each tab is in a window of its own, or in one with the tabs beside it.
        const tabs = world.tabs.map(
          ({ place, splitId = null, audible = false, silenced = false }, tabId) => ({
            tabId,
            windowId: splitId ?? 100 + tabId,
            splitId,
            place,
            audible,
            silenced,
          }),
        )
        const active = tabs.filter(({ tabId }) => world.tabs[tabId]!.active)
        const windows = active.map(({ windowId, tabId, splitId }, index) => ({
          windowId,
          focused: index === 0,
          visible: true,
          activeTabId: tabId,
          splitId,
        }))
        return { windows, tabs, idle: world.idle, granted }
      },
      show: async ({ tabId }, order) => void world.shown.set(tabId, order),
      giveSound: async (tabId) => void world.soundGiven.push(tabId),
    },
    rules: { close: async ({ closed }) => void (world.closedSites = closed.map(({ site }) => site)) },
    grants: { giveBack: async (gone) => void (world.givenBack = gone.map(({ site }) => site)) },
    badge: { show: async (text) => void (world.badge = text) },
    alarms: {
      at: async (name, whenMs) => void world.alarms.set(name, whenMs),
      every: async (name, minutes) => void world.alarms.set(name, minutes),
      clear: async (name) => void world.alarms.delete(name),
    },
  }
  return Object.assign(world, { ports })
}
