import type { Instant, Minutes } from '../time/units'
import type { Loosened } from './change/change'
import type { Why } from './closings'

export const overrideKinds = ['pass', 'finish', 'presence-ended', 'break', 'loosened'] as const

/** A way past a boundary that was taken, for the person alone to look back on. Nothing in it is a failure. */
export interface Override {
  id: string
  atMs: Instant
  kind: (typeof overrideKinds)[number]
  /** The site that was opened by it; '' when it was about none. */
  site: string
  /** What kept it closed; null when it was a change that was made ahead. */
  why: Why | null
  boundaryIds: string[]
  /** Minutes that were granted; null where there are none. */
  minutes: Minutes | null
  /** What it was for, in the person's own words. */
  intention: string
  /** What a change loosens. */
  parts: Loosened[]
}

export const feltAfterVisit = ['lighter', 'same', 'heavier'] as const

/** How the person felt after a visit, if they said so. */
export interface AfterVisit {
  id: string
  site: string
  visitEndedAtMs: Instant
  feltAfter: (typeof feltAfterVisit)[number]
}
