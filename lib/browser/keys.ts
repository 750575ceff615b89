import browser from 'webextension-polyfill'
import type { PageInFront } from './menus'

/** The manifest's commands, by what their keys do. */
const commandOf = { popup: '_execute_action', share: 'share', presence: 'presence' } as const
type KeyDeed = keyof typeof commandOf

/**
 * Calls back with the page in front when the person presses a command's key, which grants access to that page
 * (activeTab). The address is empty where the browser shows none.
 */
export const onKeyCommand = (name: string, heard: (page: PageInFront) => void) =>
  browser.commands.onCommand.addListener(async (pressed, tab) => {
    if (pressed !== name) return
    const front = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]
    heard({ title: front?.title ?? '', url: front?.url ?? '' })
  })

/**
 * The key assigned to each command in this browser, as the browser writes it; empty where none is assigned.
 */
export async function keysNow(): Promise<Record<KeyDeed, string>> {
  const commands = await browser.commands.getAll()
  const keyOf = (deed: KeyDeed) => commands.find(({ name }) => name === commandOf[deed])?.shortcut ?? ''
  return { popup: keyOf('popup'), share: keyOf('share'), presence: keyOf('presence') }
}

/** Opens the browser's own page for assigning keys. */
export async function openKeySettings(): Promise<void> {
  // Chromium (156) has no API for it, but allows a tab with that address.
  if (browser.commands.openShortcutSettings) await browser.commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
