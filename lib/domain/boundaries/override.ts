import type { Instant, Minutes } from '../time/units'
import type { Loosened } from './change/change'
import type { Why } from './closings'

export const overrideKinds = ['pass', 'finish', 'presence-ended', 'break', 'loosened'] as const

/**
 * A way past a boundary that the person took, which only they can look back on. It is not recorded as a
 * failure.
 */
export interface Override {
  id: string
  atMs: Instant
  kind: (typeof overrideKinds)[number]
  /** The site that it opened; '' when it concerned no single site. */
  site: string
  /** What kept the site closed; null for a change made in advance. */
  why: Why | null
  boundaryIds: string[]
  /** Minutes granted; null where no minutes are granted. */
  minutes: Minutes | null
  /** What it was for, in the person's own words. */
  intention: string
  /** Which boundaries a change loosened. */
  parts: Loosened[]
}

export const feltAfterVisit = ['lighter', 'same', 'heavier'] as const

/** How the person felt after a visit, if they answered. */
export interface AfterVisit {
  id: string
  site: string
  visitEndedAtMs: Instant
  feltAfter: (typeof feltAfterVisit)[number]
}
