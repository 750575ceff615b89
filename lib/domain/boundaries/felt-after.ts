import type { AfterVisit } from './override'

/** How often the visits to one site left the person lighter, the same or heavier. */
export interface SiteFelt extends Record<AfterVisit['feltAfter'], number> {
  site: string
}

const saidOf = ({ lighter, same, heavier }: SiteFelt) => lighter + same + heavier

/** What was said after visits, site by site; the one that most was said of comes first. */
export function feltBySite(answers: readonly Pick<AfterVisit, 'site' | 'feltAfter'>[]): SiteFelt[] {
  const bySite = new Map<string, SiteFelt>()
  for (const { site, feltAfter } of answers) {
    const felt = bySite.get(site) ?? { site, lighter: 0, same: 0, heavier: 0 }
    felt[feltAfter]++
    bySite.set(site, felt)
  }
  return [...bySite.values()].sort((a, b) => saidOf(b) - saidOf(a) || (a.site < b.site ? -1 : 1))
}

/** How most of a site's visits felt; null where no answer is more than half of them. */
export function mostlyFelt(felt: SiteFelt): AfterVisit['feltAfter'] | null {
  const all = saidOf(felt)
  return (['lighter', 'same', 'heavier'] as const).find((one) => felt[one] * 2 > all) ?? null
}
