import { dequal } from 'dequal/lite'
import browser from 'webextension-polyfill'
import type { Tabs } from '@/lib/app/ports'
import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'
import { closedPage } from './network-rules'

/** The last order that each tab was given in this worker life, by an object of its own. */
const lastOrders = new Map<number, { order: OverlayOrder }>()

/** How long (ms) tabs out of sight wait at most for those in sight to show what they were ordered. */
const inSightFirstMs = 300

/** Resolves when the tabs in sight show what they were ordered last, or have taken too long. */
let allInSight: Promise<unknown> = Promise.resolve()

/**
 * Sends an order to a page's overlay, injecting the overlay's script first where it is missing. An order that the page was
 * given already is repeated only when it is heard under its pause, which then asks to be muted. Tabs in sight come first:
 * with many tabs open, the others would hold them up.
 */
export async function showOver(
  ...[{ tabId, inSight, audible }, order]: Parameters<Tabs['show']>
): Promise<void> {
  const mine = { order }
  const isHeard = order.show === 'pause' && audible
  if (!isHeard && dequal(lastOrders.get(tabId)?.order, order)) return
  lastOrders.set(tabId, mine)
  if (inSight) {
    const shown = send(tabId, mine)
    const tooLong = new Promise((resolve) => setTimeout(resolve, inSightFirstMs))
    allInSight = Promise.race([Promise.all([allInSight, shown]), tooLong])
    return shown
  }
  await allInSight
  // Another page may have loaded there meanwhile, or a newer order have come.
  if (lastOrders.get(tabId) === mine) await send(tabId, mine)
}

async function send(tabId: number, mine: { order: OverlayOrder }): Promise<void> {
  const { order } = mine
  // A page may answer late, after a newer order was sent.
  const isOvertaken = () => lastOrders.has(tabId) && lastOrders.get(tabId) !== mine
  try {
    // The calm script receives this message too, but never answers.
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

/**
 * Forgets a tab's last order when it loads: another page has no overlay yet, and one restored from the history brings its
 * own along.
 */
export const forgetOrdersOnLoad = () =>
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) lastOrders.delete(tabId)
  })

/**
 * Removes our overlay from every page that we can no longer see. Such a page has no address for us, so that
 * no look would ever remove it, but its script still receives messages.
 */
export async function clearUnseen(): Promise<void> {
  const nothing: OverlayOrder = { show: 'nothing' }
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || url !== undefined) continue
    lastOrders.delete(id)
    void browser.tabs.sendMessage(id, nothing, { frameId: 0 }).catch(() => undefined)
  }
}

/**
 * Where no script can be injected, a rule has stopped a closed feed without a page to show: opens our own
 * page.
 */
async function replaceErrorPage(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  // A page that is still loading may only be slow; the next look decides.
  if (!tab?.url || tab.status !== 'complete') return
  await browser.tabs.update(tabId, { url: `${closedPage()}#${tab.url}` }).catch(() => undefined)
}

/** Tells a page's overlay that the pause in its frame has painted. */
export const tellFrameReady = (tabId: number): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, { show: 'frame' }, { frameId: 0 }).catch(() => undefined)

/** Asks a page's overlay about its page; false if our script is not there. */
const asksPage = (tabId: number, tell: 'entries' | 'was-playing'): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { tell }, { frameId: 0 }).then(
    (answer: unknown) => answer === true,
    () => false,
  )

/** True when the person has written, chosen or switched something on a page that was not sent. */
export const hasEntries = (tabId: number) => asksPage(tabId, 'entries')

/**
 * True when a video or a call was playing as the pause appeared over a page. Nothing else about it is
 * reported.
 */
export const wasPlaying = (tabId: number) => asksPage(tabId, 'was-playing')
