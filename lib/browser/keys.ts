import browser from 'webextension-polyfill'
import type { PageInFront } from './menus'

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
