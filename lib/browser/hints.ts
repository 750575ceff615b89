import browser, { type Tabs } from 'webextension-polyfill'
import type { Told } from '@/lib/domain/time/changes'
import { onFocusMoved } from './on-sites/focus-watch'
import { hasPage, splitOf } from './on-sites/seen-tabs'

interface Heard {
  /** The event shows that somebody is there; a page that changes by itself in the background does not. */
  sign: boolean
  /** What changed, if the event says so. */
  told?: Told
}

/**
 * Calls back on every event that hints at a change of attention. Registers at once, as a worker's start
 * requires.
 */
export function onHint(heard: (hint: Heard) => void) {
  const hint = (told?: Told) => heard({ sign: true, told })
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => hint({ what: 'active', tabId, windowId }))
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    const { url, status, audible, splitViewId } = change
    if ([url, status, audible, splitViewId].some((value) => value !== undefined))
      heard({ sign: tab.active, told: tabTold(tabId, tab) })
  })
  browser.tabs.onRemoved.addListener((tabId) => hint({ what: 'closed', tabId }))
  browser.tabs.onReplaced?.addListener(() => hint())
  browser.tabs.onAttached.addListener(() => hint())
  browser.windows.onFocusChanged.addListener((id) => {
    hint(focusTold(id === browser.windows.WINDOW_ID_NONE ? null : id))
    // On X11 Chromium ends a switch between two windows with a false "none"; after this delay (ms) the focus
    // is reported correctly.
    setTimeout(hint, 300)
  })
  onFocusMoved(({ id, focused }) => hint(focusTold(focused && id !== undefined ? id : null)))
  browser.idle.onStateChanged.addListener((idle) => hint({ what: 'idle', idle }))
}

const focusTold = (windowId: number | null): Told => ({ what: 'focus', windowId })

function tabTold(tabId: number, tab: Tabs.Tab): Told | undefined {
  const { windowId, url, active, audible } = tab
  if (windowId === undefined) return undefined
  const address = url !== undefined && hasPage(tab) ? url : null
  return {
    what: 'tab',
    tab: { tabId, windowId, splitId: splitOf(tab), address, active, audible: audible === true },
  }
}

/** Calls back with the id of each closed tab. */
export const onTabClosed = (heard: (tabId: number) => void) =>
  browser.tabs.onRemoved.addListener((tabId) => heard(tabId))
