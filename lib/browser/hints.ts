import browser from 'webextension-polyfill'
import { onFocusMoved } from './on-sites/focus-watch'

/**
 * Everything that hints at a change of attention. Registers at once, as the worker's start demands. `sign`: it tells of
 * somebody being there, which a page that changes by itself behind another does not.
 */
export function onHint(heard: (hint: { sign: boolean }) => void) {
  const hint = () => heard({ sign: true })
  browser.tabs.onActivated.addListener(hint)
  browser.tabs.onUpdated.addListener((_tabId, change, { active }) => {
    if (change.url !== undefined || change.status !== undefined || change.audible !== undefined)
      heard({ sign: active })
  })
  browser.tabs.onRemoved.addListener(hint)
  browser.tabs.onReplaced?.addListener(hint)
  browser.tabs.onAttached.addListener(hint)
  browser.windows.onFocusChanged.addListener(() => {
    hint()
    // Chromium on X11 ends a switch between two windows with a false "none"; by then the truth has settled.
    setTimeout(hint, 300)
  })
  onFocusMoved(hint)
  browser.idle.onStateChanged.addListener(hint)
}

/** Calls back with the id of each tab that was closed. */
export const onTabClosed = (heard: (tabId: number) => void) =>
  browser.tabs.onRemoved.addListener((tabId) => heard(tabId))
