import { isWithin } from '@/lib/domain/time/host'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { Guarded, Observing } from './guarded'

export type LoosenedSetting = 'site' | 'idle' | 'day-start' | 'observing'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const inside = (host: string, sites: readonly WatchedSite[]) =>
  sites.some((site) => site.hosts.some((outer) => isWithin(host, outer)))

/** True when a host of a site is a part of another's: it would count there no more. */
const takesAway = (site: WatchedSite, before: readonly WatchedSite[]) => {
  const others = before.filter((one) => one.site !== site.site)
  const own = before.find((one) => one.site === site.site)?.hosts ?? []
  return site.hosts.some((host) => !own.includes(host) && inside(host, others))
}

const hasAll = (all: readonly string[], some: readonly string[]) => some.every((one) => all.includes(one))

const siteKeepsTo = (after: WatchedSite, before: WatchedSite) =>
  hasAll(after.hosts, before.hosts) &&
  hasAll(before.peoplePatterns, after.peoplePatterns) &&
  hasAll(after.feedPatterns, before.feedPatterns) &&
  (after.countWhenVisible || !before.countWhenVisible)

const observesNoMore = (after: Observing | null, before: Observing | null) =>
  after === null || (before !== null && after.from >= before.from && after.until <= before.until)

/** Which settings `after` loosens: time that would count or be closed no more. */
export function loosenedSettings(before: Guarded, after: Guarded): LoosenedSetting[] {
  const lost = before.sites.some(
    (site) => !after.sites.some((one) => one.site === site.site && siteKeepsTo(one, site)),
  )
  const loosened: [LoosenedSetting, boolean][] = [
    ['site', lost || after.sites.some((site) => takesAway(site, before.sites))],
    ['idle', after.idleSeconds < before.idleSeconds],
    // Any other start makes this day end, or the budget come anew, at another time than was chosen.
    ['day-start', after.dayStartMinutes !== before.dayStartMinutes],
    ['observing', !observesNoMore(after.observing, before.observing)],
  ]
  return loosened.flatMap(([part, is]) => (is ? [part] : []))
}

/** The sites, of those that are watched now, of which some waits: they will be watched otherwise, or no more. */
export const waitingSites = (now: readonly WatchedSite[], wished: readonly WatchedSite[]): string[] =>
  now
    .filter(
      (site) =>
        !same(
          site,
          wished.find((one) => one.site === site.site),
        ),
    )
    .map(({ site }) => site)

/** The days on which both would only look on. */
function bothObserving(a: Observing | null, b: Observing | null): Observing | null {
  if (!a || !b) return null
  const from = a.from > b.from ? a.from : b.from
  const until = a.until < b.until ? a.until : b.until
  return from < until ? { from, until } : null
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]

function tighterSite(before: WatchedSite, after: WatchedSite, all: readonly WatchedSite[]): WatchedSite {
  const others = all.filter((one) => one.site !== before.site)
  const added = after.hosts.filter((host) => !before.hosts.includes(host) && !inside(host, others))
  return {
    ...after,
    hosts: union(before.hosts, added),
    peoplePatterns: after.peoplePatterns.filter((pattern) => before.peoplePatterns.includes(pattern)),
    feedPatterns: union(before.feedPatterns, after.feedPatterns),
    countWhenVisible: before.countWhenVisible || after.countWhenVisible,
  }
}

/** The settings under which whatever either of two counts is counted. What the zone closes is for `change` to judge. */
export function bothGuarded(before: Guarded, after: Guarded): Guarded {
  const kept = before.sites.map((site) => {
    const wanted = after.sites.find((one) => one.site === site.site)
    return wanted ? tighterSite(site, wanted, before.sites) : site
  })
  const added = after.sites.filter(
    (site) => !before.sites.some((one) => one.site === site.site) && !takesAway(site, before.sites),
  )
  return {
    sites: [...kept, ...added],
    idleSeconds: Math.max(before.idleSeconds, after.idleSeconds),
    dayStartMinutes: before.dayStartMinutes,
    zone: after.zone,
    observing: bothObserving(before.observing, after.observing),
  }
}

/**
 * A change of the settings as they are, made to those that wait: each site and each value that the change left
 * alone stays as it waits. `asked` names the values that it was about: also one that is as it is now is wished for.
 */
export function rebased({
  now,
  changed,
  waiting,
  asked,
}: Record<'now' | 'changed' | 'waiting', Guarded> & { asked: readonly string[] }): Guarded {
  const pick = <K extends keyof Guarded>(key: K): Guarded[K] =>
    asked.includes(key) ? changed[key] : waiting[key]
  const named = (sites: readonly WatchedSite[], site: string) => sites.find((one) => one.site === site)
  const untouched = (site: WatchedSite) => same(named(now.sites, site.site), named(changed.sites, site.site))
  const sites = changed.sites.flatMap((site) =>
    untouched(site) ? (named(waiting.sites, site.site) ?? []) : [site],
  )
  const fresh = waiting.sites.filter((site) => !named(now.sites, site.site) && !named(sites, site.site))
  return {
    sites: [...sites, ...fresh],
    idleSeconds: pick('idleSeconds'),
    dayStartMinutes: pick('dayStartMinutes'),
    zone: pick('zone'),
    observing: pick('observing'),
  }
}
