import { unwatchSite, watchSites } from '@/lib/app/time/watch-sites'
import { giveBackOrigins, requestOrigins } from '@/lib/browser/grants'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { Home } from './home'
import { command, saveSettings } from './actions/save'

/**
 * Starts watching sites. Call it within the click. Returns whether the browser granted the requested ones.
 */
export const watchOn = (
  home: Pick<Home, 'pending' | 'act'>,
  sites: { all: WatchedSite[]; asked: readonly WatchedSite[] },
): Promise<boolean> =>
  watchSites(
    {
      grants: { request: requestOrigins, giveBack: giveBackOrigins },
      saveSites: async (all) =>
        (await saveSettings(home, { sites: all })) ? { pendingFrom: null } : undefined,
    },
    sites,
  )

/** Stops watching a site. Returns whether that waits for tomorrow; null when saving failed. */
export const unwatchOn = (
  { act }: Pick<Home, 'act'>,
  sites: { all: readonly WatchedSite[]; site: WatchedSite },
): Promise<{ waits: boolean } | null> =>
  unwatchSite(
    {
      grants: { giveBack: (origins) => act.attempt(() => giveBackOrigins(origins)) },
      saveSites: (rest) => act.attempt(() => command('saveSettings', { patch: { sites: rest } })),
    },
    sites,
  )
