import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'
import { registerScripts } from './registered-scripts'

const id = 'no-bfcache'

/**
 * Lets Firefox keep no page of these sites for going back to: it would show it without asking the network's rules, and
 * the overlay comes some frames later. Chromium lets go of all that it kept whenever the rules change.
 */
export function keepOutOfBfcache(sites: WatchedSite[]): Promise<void> {
  const matches = [...new Set(sites.flatMap(originsOf))]
  return registerScripts(
    id,
    matches.length > 0 ? [{ id, matches, js: ['no-bfcache.js'], runAt: 'document_start' }] : [],
  )
}
