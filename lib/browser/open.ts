import browser from 'webextension-polyfill'
import { handOver } from './hand-over'

/** Opens an https address in a new tab, and sms and tel through a page of ours. Refuses any other scheme. */
export async function openInTab(href: string): Promise<void> {
  const { protocol } = new URL(href)
  if (protocol === 'sms:' || protocol === 'tel:') return handOver(href)
  if (protocol !== 'https:') throw new TypeError('Only https addresses open in a tab')
  await browser.tabs.create({ url: href })
}

/** Opens home at a view (`#/people`), in the tab that already shows home if there is one. */
export async function openHome(hash: string): Promise<void> {
  const home = `${location.origin}/home.html`
  const contexts = await browser.tabs.query({ url: `${home}*` }).catch(() => [])
  const open = contexts[0]
  if (open?.id === undefined) {
    await browser.tabs.create({ url: home + hash })
    return
  }
  await browser.tabs.update(open.id, { url: home + hash, active: true })
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true })
}

/**
 * Closes the popup, which Firefox (153) leaves open over a new tab. Does nothing when the page is in a tab.
 */
export function closePopup(): void {
  if (location.protocol !== 'moz-extension:') return
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close()
}

/** Opens an empty new tab beside the present one. */
export const openNewTab = () => browser.tabs.create({})

/** Copies text to the clipboard. Call it within a click. Rejects when the browser refuses. */
export const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text)

/**
 * Leaves a feed: closes its tab, or opens a new tab beside it where it should stay (`keep`).
 */
export async function leaveTab(tabId: number, { keep }: { keep: boolean }): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId)
  const siblings = await browser.tabs.query({ windowId })
  // Closing the last tab would close its window.
  if (keep || siblings.length <= 1) await browser.tabs.create({ windowId })
  if (!keep) await browser.tabs.remove(tabId)
}
