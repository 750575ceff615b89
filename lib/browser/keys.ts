import browser from 'webextension-polyfill'
import type { PageInFront } from './menus'

/** The manifest's commands, by what their key does. */
const commandOf = { popup: '_execute_action', share: 'share', presence: 'presence' } as const
type KeyDeed = keyof typeof commandOf

/**
 * Calls back when the person presses the key of one of the manifest's commands, with the page in front: pressing it lets
 * that one be seen (activeTab). Without an address where the browser shows none.
 */
export const onKeyCommand = (name: string, heard: (page: PageInFront) => void) =>
  browser.commands.onCommand.addListener(async (pressed, tab) => {
    if (pressed !== name) return
    const front = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]
    heard({ title: front?.title ?? '', url: front?.url ?? '' })
  })

/** The key that each command has in this browser now, as the browser writes it; empty where it has none. */
export async function keysNow(): Promise<Record<KeyDeed, string>> {
  const commands = await browser.commands.getAll()
  const keyOf = (deed: KeyDeed) => commands.find(({ name }) => name === commandOf[deed])?.shortcut ?? ''
  return { popup: keyOf('popup'), share: keyOf('share'), presence: keyOf('presence') }
}

/** Opens the browser's own page on which the person gives keys. */
export async function openKeySettings(): Promise<void> {
  // Chromium (156) has no call for it, but a tab that may show it.
  if (browser.commands.openShortcutSettings) await browser.commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
