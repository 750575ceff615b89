import { dequal } from 'dequal/lite'
import { isWithin } from '@/lib/domain/time/host'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { Guarded, Observing } from './guarded'

export type LoosenedSetting = 'site' | 'idle' | 'day-start' | 'observing'

const inside = (host: string, sites: readonly WatchedSite[]) =>
  sites.some((site) => site.hosts.some((outer) => isWithin(host, outer)))

/**
 * True when a host of a site belongs to another site already, whose time would no longer be counted there.
 */
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

/** Which settings `after` loosens: time that would no longer be counted or closed. */
export function loosenedSettings(before: Guarded, after: Guarded): LoosenedSetting[] {
  const lost = before.sites.some(
    (site) => !after.sites.some((one) => one.site === site.site && siteKeepsTo(one, site)),
  )
  const loosened: [LoosenedSetting, boolean][] = [
    ['site', lost || after.sites.some((site) => takesAway(site, before.sites))],
    ['idle', after.idleSeconds < before.idleSeconds],
    // Any other start would end this day, or renew its budget, at another time than was chosen.
    ['day-start', after.dayStartMinutes !== before.dayStartMinutes],
    ['observing', !observesNoMore(after.observing, before.observing)],
  ]
  return loosened.flatMap(([part, is]) => (is ? [part] : []))
}

/** Of the sites watched now, those with a waiting change: they will be watched differently, or no longer. */
export const waitingSites = (now: readonly WatchedSite[], wished: readonly WatchedSite[]): string[] =>
  now
    .filter(
      (site) =>
        !dequal(
          site,
          wished.find((one) => one.site === site.site),
        ),
    )
    .map(({ site }) => site)

/** The days on which both settings would only observe. */
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

/**
 * Settings under which everything that either of two settings counts is counted. The zone is judged in
 * `change.ts`.
 */
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
 * Applies a change of the present settings to the settings that wait: each site and value that the change
 * left alone stays as it waits. `asked` names the values that the change was about; they are wished for even
 * where they equal the present value.
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
  const untouched = (site: WatchedSite) =>
    dequal(named(now.sites, site.site), named(changed.sites, site.site))
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
