/**
 * Turns a pattern for a whole path into an expression: `/` is the home page alone, `*` is one segment and is
 * captured, `/**` at the end is everything below. A slash at the end of a path makes no difference.
 */
const expressionOf = (pattern: string) => {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\/\*\*$/, '(?:/.*)?')
    .replace(/\*(?![)*])/g, '([^/]+)')
  return new RegExp(`^${source.replace(/\/$/, '')}/?$`)
}

/** True when a path matches one of these patterns; without patterns every path does. */
export const isAt = (path: string, patterns: readonly string[] | undefined): boolean =>
  patterns === undefined || patterns.some((pattern) => expressionOf(pattern).test(path))

/** The parts of a page's address that rules look at. */
export interface Address {
  pathname: string
  search: string
}

/**
 * Where a rule leads an address (path and query), or null when it does not apply. The segment captured by `*`
 * is filled into the target. A target without `*` applies only to an address without a query, since the same
 * path with a query may be a different page.
 */
export function leadsTo({ from, to }: { from: string; to: string }, at: Address): string | null {
  const found = expressionOf(from).exec(at.pathname)
  if (!found) return null
  if (found[1] !== undefined) return to.replace('*', () => found[1] as string)
  return at.search === '' && at.pathname + at.search !== to ? to : null
}
