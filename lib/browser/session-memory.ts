import browser from 'webextension-polyfill'
import type { BrowserSession, SessionMemory } from '@/lib/app/ports'

const key = (tabId: number) => `pausedSinceMs.${tabId}`

/** Stored in storage.session, which outlives the worker but not the browser. */
export const sessionMemory: SessionMemory = {
  async pausedSinceMs(tabId) {
    const stored = (await browser.storage.session.get(key(tabId)))[key(tabId)]
    return typeof stored === 'number' ? stored : null
  },
  pauseBegan: (tabId, atMs) => browser.storage.session.set({ [key(tabId)]: atMs }),
}

const begun = 'sessionBegun'

export const browserSession: BrowserSession = {
  begun: async () => (await browser.storage.session.get(begun))[begun] === true,
  begin: () => browser.storage.session.set({ [begun]: true }),
}

/** Deletes what is stored about a closed tab. */
export const forgetTab = (tabId: number) => browser.storage.session.remove(key(tabId))
