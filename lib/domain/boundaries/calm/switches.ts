import { isWithin } from '../../time/host'
import type { WatchedSite } from '../../time/site'
import type { BoundarySet } from '../boundaries'
import type { CalmSite, CalmSwitch } from './rule'
import { type CalmId, calmTable } from './table'

/** The calm table's entry for a watched site. */
const calmSite = ({ site }: Pick<WatchedSite, 'site'>): CalmSite<CalmId> | undefined =>
  calmTable.find((one) => one.site === site)

/** The switches that exist for a watched site; most sites have none. */
export const switchesOf = (site: Pick<WatchedSite, 'site'>): readonly CalmSwitch<CalmId>[] =>
  calmSite(site)?.switches ?? []

/**
 * The ids of the switches that are on. An id that only another release knows stays in the set and has no
 * effect.
 */
export const calmIn = (set: BoundarySet): readonly string[] => set.calm

/** The set with one switch on or off. */
export function withCalm(set: BoundarySet, { id, on }: { id: CalmId; on: boolean }): BoundarySet {
  const others = calmIn(set).filter((one) => one !== id)
  return { ...set, calm: on ? [...others, id] : others }
}

/** Where some switches apply: the pages of one site. */
export interface CalmPlace {
  site: string
  /** Match patterns of the hosts whose layout is known, all within what the person granted for the site. */
  matches: string[]
  ids: CalmId[]
}

/** Which switches apply where: on watched sites only, in the table's order. */
export function calmPlaces(set: BoundarySet, sites: readonly WatchedSite[]): CalmPlace[] {
  const on = calmIn(set)
  return sites.flatMap((site) => {
    const ids = switchesOf(site)
      .map(({ id }) => id)
      .filter((id) => on.includes(id))
    const hosts = (calmSite(site)?.hosts ?? []).filter((host) =>
      site.hosts.some((own) => isWithin(host, own)),
    )
    if (ids.length === 0 || hosts.length === 0) return []
    return [{ site: site.site, matches: hosts.map((host) => `*://${host}/*`), ids }]
  })
}
