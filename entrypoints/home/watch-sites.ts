import { giveBackOrigins, requestOrigins } from '@/lib/browser/grants'
import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'
import type { Home } from './home'
import { command, saveSettings } from './save'

/** The match patterns of some sites, each once. */
export const originsOfAll = (sites: readonly WatchedSite[]): string[] => [
  ...new Set(sites.flatMap(originsOf)),
]

/**
 * Asks the browser for exactly the sites in `asked`, and keeps `all` of them whatever it answers. Call it within
 * the click: the question comes first, since browsers allow it only there. Answers whether they were granted.
 */
export async function watchSites(
  home: Pick<Home, 'pending' | 'act'>,
  { all, asked }: { all: WatchedSite[]; asked: readonly WatchedSite[] },
): Promise<boolean> {
  const answer = requestOrigins(originsOfAll(asked)).catch(() => false)
  await saveSettings(home, { sites: all })
  return answer
}

/**
 * Stops watching a site and gives its grant back; what another site still needs stays. Where that waits for
 * tomorrow, so does the grant: the background gives it back then. Answers whether it waits; null when it was not kept.
 */
export async function unwatchSite(
  home: Pick<Home, 'act'>,
  { all, site }: { all: readonly WatchedSite[]; site: WatchedSite },
): Promise<{ waits: boolean } | null> {
  const rest = all.filter((one) => one.site !== site.site)
  const saved = await home.act.attempt(() => command('saveSettings', { patch: { sites: rest } }))
  if (!saved) return null
  if (saved.pendingFrom !== null) return { waits: true }
  const needed = new Set(originsOfAll(rest))
  const origins = originsOf(site).filter((origin) => !needed.has(origin))
  await home.act.attempt(async () => origins.length > 0 && giveBackOrigins(origins))
  return { waits: false }
}
