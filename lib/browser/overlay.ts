import browser from 'webextension-polyfill'
import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'
import { closedPage } from './network-rules'

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
    lastShown.delete(tabId)
    if (order.show === 'pause') await replaceErrorPage(tabId)
  }
}

/** Where the browser lets no script in, a closed feed was stopped by a rule with no page to show: shows ours. */
async function replaceErrorPage(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  // A page that is still loading may only be slow; the next look finds out.
  if (!tab?.url || tab.status !== 'complete') return
  await browser.tabs.update(tabId, { url: `${closedPage()}#${tab.url}` }).catch(() => undefined)
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
