import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'
import { registerScripts } from './registered-scripts'

const id = 'no-bfcache'

/**
 * Keeps pages of these sites out of Firefox's back/forward cache: restoring a page from there does not apply
 * network rules, and the overlay would appear some frames late. Chromium empties its cache whenever the rules
 * change.
 */
export function keepOutOfBfcache(sites: WatchedSite[]): Promise<void> {
  const matches = [...new Set(sites.flatMap(originsOf))]
  return registerScripts(
    id,
    matches.length > 0 ? [{ id, matches, js: ['no-bfcache.js'], runAt: 'document_start' }] : [],
  )
}
