import type { Day } from '../time/day'
import type { Instant } from '../time/units'
import type { Family } from './check-in'

/** The person's own text: a line to use again, or one message that waits for a second look. */
export interface OwnDraft {
  id: string
  /** Null: for anybody. */
  personId: string | null
  family: Family
  /** With `{name}` where the name goes. */
  text: string
  savedAtMs: Instant
  /** The day from which a waiting message asks for its second look; null: a line to use again. */
  waitsUntil: Day | null
}
