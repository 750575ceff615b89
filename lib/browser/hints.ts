import browser from 'webextension-polyfill'
import { onFocusMoved } from './focus-watch'

/** Everything that hints at a change of attention. Registers at once, as the worker's start demands. */
export function onHint(heard: () => void) {
  const hint = () => heard()
  browser.tabs.onActivated.addListener(hint)
  browser.tabs.onUpdated.addListener((_tabId, change) => {
    if (change.url !== undefined || change.status !== undefined || change.audible !== undefined) heard()
  })
  browser.tabs.onRemoved.addListener(hint)
  browser.tabs.onReplaced?.addListener(hint)
  browser.tabs.onAttached.addListener(hint)
  browser.windows.onFocusChanged.addListener(() => {
    heard()
    // Chromium on X11 ends a switch between two windows with a false "none"; by then the truth has settled.
    setTimeout(hint, 300)
  })
  onFocusMoved(hint)
  browser.idle.onStateChanged.addListener(hint)
}

/** Calls back with the id of each tab that was closed. */
export const onTabClosed = (heard: (tabId: number) => void) =>
  browser.tabs.onRemoved.addListener((tabId) => heard(tabId))
