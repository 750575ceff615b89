import { canonicalHost, isWithin } from './host'

/**
 * A pattern names some addresses of a site: `/direct`, `chat.reddit.com/`, `/talk/*`, `/im?sel`, `#/im`.
 * The path matches at a segment boundary, `*` is exactly one segment, `?name` or `?name=value` asks for a query
 * parameter, `#…` for the beginning of the fragment, and a host in front holds for that host alone.
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

/** Matches no address at all: what a pattern that cannot hold on a site turns into. */
export const matchesNothing = '^$'

/**
 * The longest source (characters) that Chromium surely takes for a network rule. Its limit is 2 KB once compiled,
 * which it reached from about 120 characters on, depending on what they are (Chromium 156, 2026-11).
 */
export const longestNetworkSource = 115

// A host of usual length, to tell early that a pattern will be too long.
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
  // Below a fixed host, whatever follows is a valid address.
  const { pathname, search, hash } = new URL(`http://x${rest.startsWith('/') ? '' : '/'}${rest}`)
  const path = pathname.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
  if (!starsAreSegments(path) || !starsAreSegments(hash)) return refused('wildcard')
  if (/[&*]/.test(search)) return refused('query')
  const sample = onHost(`([^/?#]*[@.])?${host || usualHost}`, afterHost({ path, search, hash }))
  return sample.length > longestNetworkSource ? refused('too-long') : { host, path, search, hash }
}

/** What a person typed, as a pattern in canonical form, or why it cannot be one. A pasted address is fine too. */
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

// Userinfo, a trailing dot and a port do not make another site. What precedes the host may only end in @ or a dot,
// and what follows it ends the authority, so a look-alike on either side never makes this one.
const onHost = (host: string, rest: string) => `^https?://${host}\\.?(:[0-9]+)?${rest}`

const anyOf = (hosts: string[]) => {
  const known = hosts.map(canonicalHost).filter((host) => host !== null)
  if (known.length === 0) return null
  const names = known.map(literal).join('|')
  return `([^/?#]*[@.])?${known.length > 1 ? `(${names})` : names}`
}

/**
 * The source of an expression that matches every address of these hosts and their subdomains. Like all sources
 * here it is ASCII, means the same to JavaScript and to RE2 (network rules), is for whole canonical URLs and is
 * to be used without regard to case. Hosts that cannot be one are left out.
 */
export function hostSource(hosts: string[]): string {
  const host = anyOf(hosts)
  return host ? onHost(host, '/') : matchesNothing
}

/**
 * The source of an expression that matches what `pattern` names on these hosts. A pattern that does not parse,
 * or names a host outside of them, matches nothing.
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
