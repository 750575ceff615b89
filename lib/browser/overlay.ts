import browser from 'webextension-polyfill'
import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'

/** The last order that a tab took in this worker life; only saves repeating "nothing". */
const lastShown = new Map<number, string>()

/** Puts an order before a page, placing the overlay's script there first where it is missing. */
export async function showOver(tabId: number, order: OverlayOrder): Promise<void> {
  const before = lastShown.get(tabId)
  const told = JSON.stringify(order)
  // A page that navigated has lost its overlay, so only "nothing" may be taken as still shown.
  if (order.show === 'nothing' && before === told) return
  lastShown.set(tabId, told)
  try {
    await browser.tabs.sendMessage(tabId, order, { frameId: 0 })
    return
  } catch {
    if (order.show === 'nothing') return
  }
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/overlay.js'] })
    await browser.tabs.sendMessage(tabId, order, { frameId: 0 })
  } catch {
    // The page went away, or the browser lets nobody in (its own error page): the next look finds out.
    lastShown.delete(tabId)
  }
}

/** Tells a page's overlay that the pause in its frame has painted. */
export const tellFrameReady = (tabId: number): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, { show: 'frame' }, { frameId: 0 }).catch(() => undefined)

/** True when something unsent is typed on a page; false also where no script of ours is. */
export const hasUnsentText = (tabId: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { tell: 'unsent-text' }, { frameId: 0 }).then(
    (answer: unknown) => answer === true,
    () => false,
  )
