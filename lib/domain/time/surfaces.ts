import { catalogueOfHost, watchedFrom } from './catalogue'
import { canonicalHost, isIpv4, isSharedHost, isWithin } from './host'
import { hostSource, longestNetworkSource, matchesNothing, patternSource } from './pattern'
import type { WatchedSite } from './site'
import type { Place } from './span'

/** One source for all hosts if it is short enough for a network rule, otherwise one per host. */
function fitting(hosts: string[], sourceFor: (hosts: string[]) => string): string[] {
  const together = sourceFor(hosts)
  const all = together.length > longestNetworkSource ? hosts.map((host) => sourceFor([host])) : [together]
  return all.filter((source) => source !== matchesNothing)
}

const sources = (patterns: string[], hosts: string[]) =>
  patterns.flatMap((pattern) => fitting(hosts, (some) => patternSource(pattern, some)))

/**
 * Expression sources (see pattern.ts) of what the person marked as feed on this site; they override
 * `peopleRules`.
 */
export const feedRules = (site: WatchedSite): string[] => sources(site.feedPatterns, site.hosts)

/** Expression sources (see pattern.ts) of the site's people surface: the person's own and the catalogue's. */
export function peopleRules(site: WatchedSite): string[] {
  const known = catalogueOfHost(site.site)?.people ?? 'none'
  const own = sources(site.peoplePatterns, site.hosts)
  if (known === 'none') return own
  return [...own, ...(known === 'all' ? fitting(site.hosts, hostSource) : sources(known, site.hosts))]
}

const matchesAny = (address: string, rules: string[]) =>
  rules.some((source) => new RegExp(source, 'i').test(address))

/** The watched site that a host belongs to; the most specific one if several match. */
function siteOfHost(host: string, sites: WatchedSite[]): WatchedSite | null {
  let best: WatchedSite | null = null
  let bestLength = 0
  for (const site of sites) {
    for (const candidate of site.hosts) {
      if (candidate.length > bestLength && isWithin(host, candidate)) {
        best = site
        bestLength = candidate.length
      }
    }
  }
  return best
}

function webAddress(text: string): URL | null {
  try {
    const url = new URL(text)
    return /^https?:$/.test(url.protocol) ? url : null
  } catch {
    return null
  }
}

/**
 * The place of an address among the watched sites; null when it belongs to none of them or is no http(s)
 * address.
 */
export function placeOf(url: string, sites: WatchedSite[]): Place | null {
  const address = webAddress(url)
  const site = address && siteOfHost(address.hostname.replace(/\.$/, ''), sites)
  if (!site) return null
  const isPeople = !matchesAny(address.href, feedRules(site)) && matchesAny(address.href, peopleRules(site))
  return { site: site.site, surface: isPeople ? 'people' : 'feed' }
}

/**
 * The site to watch for a domain or address that was typed or picked; the catalogue's entry if it has one.
 * Null for what cannot be a site: other schemes, single words, public suffixes, addresses with user names.
 */
export function siteFromAddress(text: string): WatchedSite | null {
  const trimmed = text.trim()
  const url = webAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  if (!url || url.username || url.password) return null
  const typed = (/^(?:https?:\/\/)?([^/?#:\\]*)/i.exec(trimmed)?.[1] ?? '').toLowerCase()
  const host = canonicalHost(typed)
  const site = host?.replace(/^www\.(?=.*\.)/, '')
  if (!site || isSharedHost(site)) return null
  const known = catalogueOfHost(site)
  if (known) return watchedFrom(known)
  const name = typed.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, '')
  return { site, name, hosts: [site], peoplePatterns: [], feedPatterns: [], countWhenVisible: false }
}

const originOf = (host: string) => (isIpv4(host) ? `*://${host}/*` : `*://*.${host}/*`)

/**
 * The match patterns for which to ask the browser for access: each host with its subdomains, without
 * duplicates.
 */
export function originsOf(site: WatchedSite): string[] {
  const covered = (host: string) => site.hosts.some((other) => other !== host && isWithin(host, other))
  const hosts = [...new Set(site.hosts)].filter((host) => !covered(host))
  return hosts.map(originOf)
}

/** The sites with only those of their hosts that these match patterns cover; a site without any is left out. */
export function coveredBy(origins: string[], sites: WatchedSite[]): WatchedSite[] {
  const isCovered = (host: string, all: string[]) =>
    all.some((other) => isWithin(host, other) && origins.includes(originOf(other)))
  return sites
    .map((site) => ({ ...site, hosts: site.hosts.filter((host) => isCovered(host, site.hosts)) }))
    .filter(({ hosts }) => hosts.length > 0)
}
