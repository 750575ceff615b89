import { canonicalHost, isWithin } from './host'

/**
 * A pattern selects addresses of a site: `/direct`, `chat.reddit.com/`, `/talk/*`, `/im?sel`, `#/im`. The
 * path matches up to a segment boundary, `*` is exactly one segment, `?name` or `?name=value` requires a
 * query parameter, `#…` is the beginning of the fragment, and a host in front limits the pattern to that
 * host.
 */
export type ParsedPattern =
  | { ok: true; pattern: string }
  | { ok: false; reason: 'empty' | 'too-long' | 'host' | 'wildcard' | 'query' | 'address' }

interface PatternParts {
  host: string
  path: string
  search: string
  hash: string
}

/** Matches no address: the source of a pattern that is invalid on a site. */
export const matchesNothing = '^$'

/**
 * The longest source (characters) that Chromium reliably accepts in a network rule. Its limit is 2 KB
 * compiled, which some sources of about 120 characters reach (Chromium 156, 2026-11).
 */
export const longestNetworkSource = 115

// A host of usual length, to detect early that a pattern will be too long.
const usualHost = 'a'.repeat(20)

const refused = (reason: Exclude<ParsedPattern, { ok: true }>['reason']) => ({ ok: false, reason }) as const

const starsAreSegments = (text: string) =>
  text.split(/[/#]/).every((segment) => segment === '*' || !segment.includes('*'))

function patternParts(text: string): PatternParts | Exclude<ParsedPattern, { ok: true }> {
  const trimmed = text.trim()
  if (!trimmed) return refused('empty')
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)
  if (scheme && !/^https?$/i.test(scheme[1] as string)) return refused('address')
  const address = trimmed.slice(scheme?.[0].length ?? 0)
  const first = /^[^/?#]*/.exec(address)?.[0] as string
  const namesHost = scheme !== null || first.includes('.')
  const host = namesHost ? canonicalHost(first.replace(/:\d+$/, '').replace(/^www\./i, '')) : ''
  if (host === null) return refused('host')
  const rest = namesHost ? address.slice(first.length) : address
  // Under a fixed host every remaining text is a valid address.
  const { pathname, search, hash } = new URL(`http://x${rest.startsWith('/') ? '' : '/'}${rest}`)
  const path = pathname.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
  if (!starsAreSegments(path) || !starsAreSegments(hash)) return refused('wildcard')
  if (/[&*]/.test(search)) return refused('query')
  const sample = onHost(`([^/?#]*[@.])?${host || usualHost}`, afterHost({ path, search, hash }))
  return sample.length > longestNetworkSource ? refused('too-long') : { host, path, search, hash }
}

/**
 * Parses what a person typed, or a pasted address, into a canonical pattern; otherwise says why it cannot be
 * one.
 */
export function parsePattern(text: string): ParsedPattern {
  const parts = patternParts(text)
  return 'ok' in parts ? parts : { ok: true, pattern: parts.host + parts.path + parts.search + parts.hash }
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const segments = (text: string) =>
  text
    .split('/')
    .map((segment) => (segment === '*' ? '[^/?#]+' : literal(segment)))
    .join('/')

const ends = '([/?#]|$)'

function afterHost({ path, search, hash }: Omit<PatternParts, 'host'>): string {
  const start = path === '/' ? '' : segments(path)
  if (!search && !hash) return start ? `${start}${ends}` : '/'
  const fragment = hash && `#${segments(hash.slice(1))}([/?&]|$)`
  if (!search) return `${start}(/[^?#]*)?(\\?[^#]*)?${fragment}`
  const wanted = search.slice(1).replace(/=$/, '')
  const next = wanted.includes('=') ? '&' : '=&'
  const query = `\\?([^#]*&)?${literal(wanted)}`
  return `${start}(/[^?#]*)?${query}${hash ? `([${next}][^#]*)?${fragment}` : `([${next}#]|$)`}`
}

// A user name, a trailing dot and a port do not make another site. The host may only be preceded by @ or a
// dot and must be followed by the authority's end, so that a look-alike host never matches.
const onHost = (host: string, rest: string) => `^https?://${host}\\.?(:[0-9]+)?${rest}`

const anyOf = (hosts: string[]) => {
  const known = hosts.map(canonicalHost).filter((host) => host !== null)
  if (known.length === 0) return null
  const names = known.map(literal).join('|')
  return `([^/?#]*[@.])?${known.length > 1 ? `(${names})` : names}`
}

/**
 * The source of an expression that matches every address of these hosts and their subdomains. Like all
 * sources here it is ASCII, means the same in JavaScript and RE2 (network rules), matches whole canonical
 * URLs and is to be used case-insensitively. Invalid hosts are left out.
 */
export function hostSource(hosts: string[]): string {
  const host = anyOf(hosts)
  return host ? onHost(host, '/') : matchesNothing
}

/**
 * The source of an expression that matches the pattern's addresses on these hosts. An invalid pattern, or one
 * with a host outside of them, matches nothing.
 */
export function patternSource(pattern: string, hosts: string[]): string {
  const parts = patternParts(pattern)
  if ('ok' in parts) return matchesNothing
  if (!parts.host) {
    const host = anyOf(hosts)
    return host ? onHost(host, afterHost(parts)) : matchesNothing
  }
  const belongs = hosts.some((host) => isWithin(parts.host, canonicalHost(host) ?? '/'))
  return belongs ? onHost(`([^/?#]*@)?(www\\.)?${literal(parts.host)}`, afterHost(parts)) : matchesNothing
}
