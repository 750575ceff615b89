import browser from 'webextension-polyfill'
import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'
import { closedPage } from './network-rules'

/** The last order that each tab was given in this worker life, by an object of its own. */
const lastOrders = new Map<number, { show: OverlayOrder['show'] }>()

/** Puts an order before a page, placing the overlay's script there first where it is missing. */
export async function showOver(tabId: number, order: OverlayOrder): Promise<void> {
  const mine = { show: order.show }
  // A page that navigated has lost its overlay, so only "nothing" may be taken as still shown.
  if (order.show === 'nothing' && lastOrders.get(tabId)?.show === 'nothing') return
  lastOrders.set(tabId, mine)
  // A page may take its time; what it was told meanwhile is newer.
  const isOvertaken = () => lastOrders.has(tabId) && lastOrders.get(tabId) !== mine
  try {
    // The script that keeps a page calm hears it too, and has no answer.
    const heard: unknown = await browser.tabs.sendMessage(tabId, order, { frameId: 0 })
    if (heard !== undefined) return
    throw new Error('No overlay is there yet')
  } catch {
    if (order.show === 'nothing' || isOvertaken()) return
  }
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/overlay.js'] })
    if (!isOvertaken()) await browser.tabs.sendMessage(tabId, order, { frameId: 0 })
  } catch {
    if (isOvertaken()) return
    lastOrders.delete(tabId)
    if (order.show === 'pause') await replaceErrorPage(tabId)
  }
}

/** Forgets what a tab was told when it loads: a page that comes back out of the history brings its overlay along. */
export const forgetOrdersOnLoad = () =>
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) lastOrders.delete(tabId)
  })

/**
 * Takes what is ours off every page that may be seen no more. Such a page has no address for us, and so no look would
 * ever lift it, but the script that is there still listens.
 */
export async function clearUnseen(): Promise<void> {
  const nothing: OverlayOrder = { show: 'nothing' }
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || url !== undefined) continue
    lastOrders.delete(id)
    void browser.tabs.sendMessage(id, nothing, { frameId: 0 }).catch(() => undefined)
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

/** Asks a page's overlay about its page; false also where no script of ours is. */
const asksPage = (tabId: number, tell: 'unsent-text' | 'was-playing'): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { tell }, { frameId: 0 }).then(
    (answer: unknown) => answer === true,
    () => false,
  )

/** True when something unsent is typed on a page. */
export const hasUnsentText = (tabId: number) => asksPage(tabId, 'unsent-text')

/** True when a video or a call was in the middle as the pause came over a page. Nothing else of it is told. */
export const wasPlaying = (tabId: number) => asksPage(tabId, 'was-playing')
