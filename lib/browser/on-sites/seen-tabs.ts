import browser, { type Tabs as BrowserTabs, type Windows } from 'webextension-polyfill'
import type { Page, Tabs } from '@/lib/app/ports'
import type { FrontTab, IdleState } from '@/lib/domain/time/front'
import { originsOf, placeOf } from '@/lib/domain/time/surfaces'
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

/** False for a tab that was discarded or has crashed: Chromium keeps its address, but shows nothing. */
const hasPage = ({ discarded, status }: BrowserTabs.Tab) => !discarded && status !== 'unloaded'

const grantedAmong = createGranted()

/**
 * The tabs on watched and granted sites. After the popup was opened or a page was shared, the browser also
 * reveals the tab in front for a while, whatever it shows; that is no permission to count it.
 */
async function watchedTabs(sites: WatchedSite[]): Promise<BrowserTabs.Tab[]> {
  const granted = await grantedAmong(sites.flatMap(originsOf))
  return granted.length === 0 ? [] : browser.tabs.query({ url: granted })
}

function frontTab(tab: BrowserTabs.Tab, window: Windows.Window | undefined, sites: WatchedSite[]): FrontTab {
  const place = tab.url ? placeOf(tab.url, sites) : null
  return {
    place,
    audible: tab.audible === true,
    focused: window?.focused === true,
    visible: window !== undefined && window.state !== 'minimized',
    countWhenVisible: sites.some((site) => site.site === place?.site && site.countWhenVisible),
  }
}

export const tabs: Tabs = {
  async seen({ sites, idleSeconds }) {
    const tabs = await watchedTabs(sites)
    const active = tabs.filter((tab) => tab.active && hasPage(tab))
    if (active.length === 0) {
      watchFocus(false)
      return { front: [], idle: 'active', pages: pagesOf(tabs, sites) }
    }
    const untilIdle = Math.max(shortestIdleSeconds, idleSeconds)
    tellWhenIdle(untilIdle)
    const [windows, lastFocused, idle] = await Promise.all([
      browser.windows.getAll(),
      browser.windows.getLastFocused(),
      browser.idle.queryState(untilIdle) as Promise<IdleState>,
    ])
    // While idle, no polling is needed: coming back means input, for which there is an event.
    watchFocus(idle === 'active')
    const front = active.map((tab) => {
      const window = windows.find(({ id }) => id === tab.windowId)
      // Two windows cannot both have the focus; the last focused one is right.
      const focused = window?.focused === true && lastFocused.id === tab.windowId
      return frontTab(tab, window && { ...window, focused }, sites)
    })
    return { front, idle, pages: pagesOf(tabs, sites) }
  },
  show: showOver,
  giveSound,
}

function pagesOf(tabs: BrowserTabs.Tab[], sites: WatchedSite[]): Page[] {
  return tabs.filter(hasPage).flatMap((tab) => {
    const { id, url, active, audible = false } = tab
    const place = url ? placeOf(url, sites) : null
    return id !== undefined && place ? [{ tabId: id, place, active, audible, silenced: isHushed(tab) }] : []
  })
}
