import type { Day } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'

export interface WatchPorts {
  grants: {
    /** Asks the browser for match patterns; false or a rejection when refused. */
    request: (origins: string[]) => Promise<boolean>
    giveBack: (origins: string[]) => Promise<unknown>
  }
  /** Keeps the sites; undefined when that did not work. */
  saveSites: (sites: WatchedSite[]) => Promise<{ pendingFrom: Day | null } | undefined>
}

/** The match patterns of some sites, each once. */
const originsOfAll = (sites: readonly WatchedSite[]): string[] => [...new Set(sites.flatMap(originsOf))]

/**
 * Asks the browser for exactly the sites in `asked`, and keeps `all` of them whatever it answers. Call it within
 * the click: the question comes first, since browsers allow it only there. Answers whether they were granted.
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
 * Stops watching a site and gives its grant back; what another site still needs stays. Where that waits for
 * tomorrow, so does the grant: the background gives it back then. Answers whether it waits; null when it was not kept.
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
