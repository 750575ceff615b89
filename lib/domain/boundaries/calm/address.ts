/**
 * A pattern names paths of a site from end to end: `/` is home alone, `*` is one segment and is remembered, `/**` at the end
 * is everything from there on. A slash at the end of a path makes no difference.
 */
const expressionOf = (pattern: string) => {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\/\*\*$/, '(?:/.*)?')
    .replace(/\*(?![)*])/g, '([^/]+)')
  return new RegExp(`^${source.replace(/\/$/, '')}/?$`)
}

/** True when a path is one of these; without patterns every path is. */
export const isAt = (path: string, patterns: readonly string[] | undefined): boolean =>
  patterns === undefined || patterns.some((pattern) => expressionOf(pattern).test(path))

/** An address as far as rules look at it. */
export interface Address {
  pathname: string
  search: string
}

/**
 * Where an address leads by a rule (path and query), or null. What `*` stood for is filled in; a target without it takes
 * over from the bare address alone, as the same path with another query may be something else.
 */
export function leadsTo({ from, to }: { from: string; to: string }, at: Address): string | null {
  const found = expressionOf(from).exec(at.pathname)
  if (!found) return null
  if (found[1] !== undefined) return to.replace('*', () => found[1] as string)
  return at.search === '' && at.pathname + at.search !== to ? to : null
}
