import type { Day } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'

export interface WatchPorts {
  grants: {
    /** Asks the browser for match patterns; resolves to false, or rejects, when refused. */
    request: (origins: string[]) => Promise<boolean>
    giveBack: (origins: string[]) => Promise<unknown>
  }
  /** Saves the sites; undefined when that failed. */
  saveSites: (sites: WatchedSite[]) => Promise<{ pendingFrom: Day | null } | undefined>
}

/** The match patterns of some sites, without duplicates. */
const originsOfAll = (sites: readonly WatchedSite[]): string[] => [...new Set(sites.flatMap(originsOf))]

/**
 * Asks the browser for access to the sites in `asked`, then saves `all` sites whatever the answer. Call it
 * within the click: browsers show the question only then, so asking comes first. Returns whether access was
 * granted.
 */
export async function watchSites(
  { grants, saveSites }: WatchPorts,
  { all, asked }: { all: WatchedSite[]; asked: readonly WatchedSite[] },
): Promise<boolean> {
  const answer = grants.request(originsOfAll(asked)).catch(() => false)
  await saveSites(all)
  return answer
}

/**
 * Stops watching a site and gives its grant back, except for hosts that another site needs. If that has to
 * wait until tomorrow, the background gives the grant back then. Returns whether it waits; null when saving
 * failed.
 */
export async function unwatchSite(
  { grants, saveSites }: Pick<WatchPorts, 'saveSites'> & { grants: Pick<WatchPorts['grants'], 'giveBack'> },
  { all, site }: { all: readonly WatchedSite[]; site: WatchedSite },
): Promise<{ waits: boolean } | null> {
  const rest = all.filter((one) => one.site !== site.site)
  const saved = await saveSites(rest)
  if (!saved) return null
  if (saved.pendingFrom !== null) return { waits: true }
  const needed = new Set(originsOfAll(rest))
  const origins = originsOf(site).filter((origin) => !needed.has(origin))
  if (origins.length > 0) await grants.giveBack(origins)
  return { waits: false }
}
