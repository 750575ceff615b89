import browser, { type Tabs } from 'webextension-polyfill'

/** True for a tab that was silenced here and not since turned on by hand. */
export const isHushed = ({ mutedInfo }: Tabs.Tab) =>
  mutedInfo?.muted === true && mutedInfo.extensionId === browser.runtime.id

const sound = (tabId: number) => browser.tabs.update(tabId, { muted: false }).catch(() => undefined)

/**
 * Mutes a tab that is still audible under the pause: a player in another site's frame, or one outside the
 * document, cannot be reached by the overlay. Does not mute again after the person has unmuted.
 */
export async function hush(tabId: number): Promise<void> {
  const { audible, mutedInfo } = await browser.tabs.get(tabId)
  if (audible && !mutedInfo?.muted && mutedInfo?.reason !== 'user')
    await browser.tabs.update(tabId, { muted: true })
}

/** Unmutes a tab if it was muted by `hush`. */
export async function giveSound(tabId: number): Promise<void> {
  if (isHushed(await browser.tabs.get(tabId))) await sound(tabId)
}

/** Unmutes a tab as it loads another page, which has no pause to do so. */
export const giveSoundOnLoad = () =>
  browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    if (status === 'loading' && isHushed(tab)) void sound(tabId)
  })

/**
 * Unmutes the tabs in sight that `hush` muted, since after an update no pause is left. A look unmutes each other tab once it
 * is looked at.
 */
export async function giveSoundInSight(): Promise<void> {
  for (const tab of await browser.tabs.query({ muted: true, active: true }))
    if (tab.id !== undefined && isHushed(tab)) await sound(tab.id)
}
