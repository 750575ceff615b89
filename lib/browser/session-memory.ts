import browser from 'webextension-polyfill'
import type { SessionMemory } from '@/lib/app/ports'

const key = (tabId: number) => `pausedSinceMs.${tabId}`

/** storage.session: outlives the worker, not the browser. */
export const sessionMemory: SessionMemory = {
  async pausedSinceMs(tabId) {
    const stored = (await browser.storage.session.get(key(tabId)))[key(tabId)]
    return typeof stored === 'number' ? stored : null
  },
  pauseBegan: (tabId, atMs) => browser.storage.session.set({ [key(tabId)]: atMs }),
}

/** Forgets a tab that was closed. */
export const forgetTab = (tabId: number) => browser.storage.session.remove(key(tabId))
