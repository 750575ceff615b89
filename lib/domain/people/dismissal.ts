import type { Instant } from '../time/units'
/** The person's answer that two people who look like duplicates are not. */
export interface Dismissal {
  /** Made by `dismissalId`. */
  id: string
  atMs: Instant
}

/** An id for two people that does not depend on their order. */
export const dismissalId = (a: string, b: string): string => [a, b].sort().join('+')

/** The two people of a dismissal. */
export const dismissedPair = (id: string): string[] => id.split('+')
