import browser, { type Tabs as BrowserTabs } from 'webextension-polyfill'
import type { Page, Tabs } from '@/lib/app/ports'
import type { IdleState, SeenWindow } from '@/lib/domain/time/front'
import { coveredBy, originsOf, placeOf } from '@/lib/domain/time/surfaces'
import type { WatchedSite } from '@/lib/domain/time/site'
import { watchFocus } from './focus-watch'
import { createGranted } from '../grants'
import { showOver } from './overlay'
import { giveSound, isHushed } from './sound'

/** The shortest time without input (s) that browsers report. */
const shortestIdleSeconds = 15

let toldSeconds: number | null = null

/** Makes the idle event fire after the seconds that we judge by, instead of 60 s. */
function tellWhenIdle(seconds: number) {
  if (seconds === toldSeconds) return
  toldSeconds = seconds
  browser.idle.setDetectionInterval(seconds)
}

const grantedAmong = createGranted()

/** What a tab shares with the one beside it in a split view; null where it stands alone or the browser has no such view. */
export const splitOf = ({ splitViewId = -1 }: BrowserTabs.Tab) => (splitViewId === -1 ? null : splitViewId)

/** False for a tab that was discarded or has crashed: Chromium keeps its address, but shows nothing. */
export const hasPage = ({ discarded, status }: BrowserTabs.Tab) => !discarded && status !== 'unloaded'

function pageOf(tab: BrowserTabs.Tab, sites: WatchedSite[]): Page[] {
  const { id, windowId, url, audible } = tab
  const place = url ? placeOf(url, sites) : null
  if (id === undefined || windowId === undefined || !place || !hasPage(tab)) return []
  const silenced = isHushed(tab)
  return [{ tabId: id, windowId, splitId: splitOf(tab), place, audible: audible === true, silenced }]
}

/** The split that each window shows: its active tab may be of no interest, and a feed beside it is in sight all the same. */
async function shownSplits(tabs: Page[]): Promise<Map<number, number>> {
  const windowIds = new Set(tabs.flatMap(({ splitId, windowId }) => (splitId === null ? [] : [windowId])))
  const active = await Promise.all(
    [...windowIds].map((windowId) => browser.tabs.query({ windowId, active: true })),
  )
  return new Map(
    active.flat().flatMap((tab) => {
      const splitId = splitOf(tab)
      return tab.windowId === undefined || splitId === null ? [] : [[tab.windowId, splitId]]
    }),
  )
}

export const tabs: Tabs = {
  /**
   * Asks only for tabs on granted sites. After the popup was opened or a page was shared, the browser also reveals the tab
   * in front for a while, whatever it shows; that is no permission to count it.
   */
  async seen({ sites, idleSeconds }) {
    const origins = await grantedAmong(sites.flatMap(originsOf))
    const granted = coveredBy(origins, sites)
    const found = origins.length === 0 ? [] : await browser.tabs.query({ url: origins })
    const tabs = found.flatMap((tab) => pageOf(tab, granted))
    if (tabs.length === 0) {
      watchFocus(false)
      return { windows: [], tabs, idle: 'active', granted }
    }
    const activeIds = new Set(found.flatMap(({ id, active }) => (id !== undefined && active ? [id] : [])))
    const isInFront = tabs.some(({ tabId, splitId }) => activeIds.has(tabId) || splitId !== null)
    const untilIdle = Math.max(shortestIdleSeconds, idleSeconds)
    if (isInFront) tellWhenIdle(untilIdle)
    // The windows of tabs behind others too: one may come in front and go again before the next look.
    const [windows, lastFocused, splits, idle] = await Promise.all([
      browser.windows.getAll(),
      browser.windows.getLastFocused(),
      shownSplits(tabs),
      isInFront ? (browser.idle.queryState(untilIdle) as Promise<IdleState>) : ('active' as const),
    ])
    // While idle, no polling is needed: coming back means input, for which there is an event.
    watchFocus(isInFront && idle === 'active')
    const seenWindows = windows.flatMap(({ id, focused, state }): SeenWindow[] => {
      if (id === undefined) return []
      const tab = tabs.find(({ windowId, tabId }) => windowId === id && activeIds.has(tabId))
      return [
        {
          windowId: id,
          // Two windows cannot both have the focus; the last focused one is right.
          focused: focused && lastFocused.id === id,
          visible: state !== 'minimized',
          activeTabId: tab?.tabId ?? null,
          splitId: splits.get(id) ?? null,
        },
      ]
    })
    return { windows: seenWindows, tabs, idle, granted }
  },
  show: showOver,
  giveSound,
}
