import browser from 'webextension-polyfill'
import { onFocusMoved } from './on-sites/focus-watch'

/**
 * Calls back on every event that hints at a change of attention. Registers at once, as a worker's start
 * requires. `sign`: the event shows that somebody is there; a page that changes by itself in the background
 * does not.
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
    // On X11 Chromium ends a switch between two windows with a false "none"; after this delay (ms) the focus
    // is reported correctly.
    setTimeout(hint, 300)
  })
  onFocusMoved(hint)
  browser.idle.onStateChanged.addListener(hint)
}

/** Calls back with the id of each closed tab. */
export const onTabClosed = (heard: (tabId: number) => void) =>
  browser.tabs.onRemoved.addListener((tabId) => heard(tabId))
