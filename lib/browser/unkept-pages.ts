import browser from 'webextension-polyfill'
import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'

const id = 'unkept'

/**
 * Lets Firefox keep no page of these sites for going back to: it would show it without asking the network's rules, and
 * the overlay comes some frames later. Chromium lets go of all that it kept whenever the rules change.
 */
export async function keepNoPages(sites: WatchedSite[]): Promise<void> {
  const matches = [...new Set(sites.flatMap(originsOf))].sort()
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (JSON.stringify([...(present?.matches ?? [])].sort()) === JSON.stringify(matches)) return
  if (present && matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [id] })
  if (present) return browser.scripting.updateContentScripts([{ id, matches }])
  await browser.scripting.registerContentScripts([
    { id, matches, js: ['unkept.js'], runAt: 'document_start', persistAcrossSessions: true },
  ])
}
