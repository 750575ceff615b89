import type { Day } from '../time/day'
import type { Instant } from '../time/units'
import type { Family } from './check-in'

/** A line of one's own: one to use again, or one message that waits for a second look. */
export interface OwnDraft {
  id: string
  /** Null: it fits anybody. */
  personId: string | null
  family: Family
  /** With `{name}` where the name goes. */
  text: string
  savedAtMs: Instant
  /** The day from which a message that was kept asks for its second look; null: a line to use again. */
  waitsUntil: Day | null
}
