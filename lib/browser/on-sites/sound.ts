import browser, { type Tabs } from 'webextension-polyfill'

const isHushed = ({ mutedInfo }: Tabs.Tab) =>
  mutedInfo?.muted === true && mutedInfo.extensionId === browser.runtime.id

const sound = (tabId: number) => browser.tabs.update(tabId, { muted: false }).catch(() => undefined)

/**
 * Silences a tab that is still heard under the pause: a player in another site's frame, or one that hangs on no page,
 * is out of the overlay's reach. Whoever turned the sound on again by hand keeps it.
 */
export async function hush(tabId: number): Promise<void> {
  const { audible, mutedInfo } = await browser.tabs.get(tabId)
  if (audible && !mutedInfo?.muted && mutedInfo?.reason !== 'user')
    await browser.tabs.update(tabId, { muted: true })
}

/** Gives back the sound of a tab that was silenced here, and of no other. */
export async function giveSound(tabId: number): Promise<void> {
  if (isHushed(await browser.tabs.get(tabId))) await sound(tabId)
}

/** Gives it back as another page loads: no pause is left then that would. */
export const giveSoundOnLoad = () =>
  browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    if (status === 'loading' && isHushed(tab)) void sound(tabId)
  })

/** Gives back every sound: after an update no pause is left. */
export async function giveAllSound(): Promise<void> {
  for (const tab of await browser.tabs.query({ muted: true }))
    if (tab.id !== undefined && isHushed(tab)) await sound(tab.id)
}
