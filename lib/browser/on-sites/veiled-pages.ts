import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'
import { registerScripts } from './registered-scripts'

const id = 'veil'

/**
 * Keeps pages of closed sites out of sight until it is known what they are. In Chromium a site whose own service worker
 * answers for it asks no network, and so no rule of ours (156, 2026-11); Firefox asks the rules first.
 */
export function veilPages(closed: WatchedSite[]): Promise<void> {
  const matches = [...new Set(closed.flatMap(originsOf))]
  return registerScripts(
    id,
    matches.length > 0 ? [{ id, matches, js: ['veil.js'], runAt: 'document_start' }] : [],
  )
}
