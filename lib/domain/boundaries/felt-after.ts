import type { AfterVisit } from './override'

/** How often the visits to one site left the person lighter, the same or heavier. */
export interface SiteFelt extends Record<AfterVisit['feltAfter'], number> {
  site: string
}

const saidOf = ({ lighter, same, heavier }: SiteFelt) => lighter + same + heavier

/** The answers given after visits, by site; the site with the most answers first. */
export function feltBySite(answers: readonly Pick<AfterVisit, 'site' | 'feltAfter'>[]): SiteFelt[] {
  const bySite = new Map<string, SiteFelt>()
  for (const { site, feltAfter } of answers) {
    const felt = bySite.get(site) ?? { site, lighter: 0, same: 0, heavier: 0 }
    felt[feltAfter]++
    bySite.set(site, felt)
  }
  return [...bySite.values()].sort((a, b) => saidOf(b) - saidOf(a) || (a.site < b.site ? -1 : 1))
}

/** How most of a site's visits felt; null when no answer makes up more than half. */
export function mostlyFelt(felt: SiteFelt): AfterVisit['feltAfter'] | null {
  const all = saidOf(felt)
  return (['lighter', 'same', 'heavier'] as const).find((one) => felt[one] * 2 > all) ?? null
}
