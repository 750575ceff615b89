import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'
import { registerScripts } from './registered-scripts'

const id = 'veil'

/**
 * Hides pages of closed sites until it is known which surface they are. In Chromium network rules do not
 * apply when a site's own service worker answers (156, 2026-11); in Firefox they do.
 */
export function veilPages(closed: WatchedSite[]): Promise<void> {
  const matches = [...new Set(closed.flatMap(originsOf))]
  return registerScripts(
    id,
    matches.length > 0 ? [{ id, matches, js: ['veil.js'], runAt: 'document_start' }] : [],
  )
}
