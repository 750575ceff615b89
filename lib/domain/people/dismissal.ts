import type { Instant } from '../time/units'
/** Two people who look like one and are not. */
export interface Dismissal {
  /** Made by `dismissalId`. */
  id: string
  atMs: Instant
}

/** The same id for two people in whichever order. */
export const dismissalId = (a: string, b: string): string => [a, b].sort().join('+')

/** The two people of a dismissal. */
export const dismissedPair = (id: string): string[] => id.split('+')
