import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Minutes } from '../time/units'
/** Something that two people mean to do together once. */
export interface Plan {
  id: string
  personId: string
  /** In the person's own words ("Coffee"). */
  what: string
  /** The times proposed (epoch ms), in their order; none where it was agreed at once. */
  proposedMs: Instant[]
  /** The time that was agreed (epoch ms); null while it is only proposed. */
  atMs: Instant | null
  /** How long it may take. */
  minutes: Minutes
  /** Where a call takes place, an https address; may be empty. */
  meetingUrl: string
  /** It took place, or it did not; null while nobody said so. */
  outcome: 'happened' | 'called-off' | null
  outcomeAtMs: Instant | null
  addedAtMs: Instant
}

/** So long after it one may still say what became of it (ms). */
const rememberedMs = 14 * millisecondsInDay

/** Where a plan stands: still to be answered, ahead or under way, over and unsaid, or of no concern any more. */
export type PlanStatus = 'proposed' | 'ahead' | 'over' | 'past'

/** Where a plan stands at an instant (epoch ms). A proposal whose times are all over is past, as is what was settled. */
export function planStatus(
  { atMs, proposedMs, minutes, outcome }: Pick<Plan, 'atMs' | 'proposedMs' | 'minutes' | 'outcome'>,
  nowMs: Instant,
): PlanStatus {
  if (outcome !== null) return 'past'
  const lengthMs = minutes * millisecondsInMinute
  if (atMs === null) return proposedMs.some((ms) => ms > nowMs) ? 'proposed' : 'past'
  if (nowMs < atMs + lengthMs) return 'ahead'
  return nowMs < atMs + lengthMs + rememberedMs ? 'over' : 'past'
}

/** The plans that were agreed for a stretch of time (epoch ms, end excluded) and not called off, in their order. */
export const plansBetween = (plans: readonly Plan[], { fromMs, toMs }: { fromMs: Instant; toMs: Instant }) =>
  plans
    .filter(({ atMs, outcome }) => outcome === null && atMs !== null && fromMs <= atMs && atMs < toMs)
    .sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0))

/** The kind of contact that a plan or ritual was: over a link a call, otherwise a meeting. */
export const contactKindOf = ({ meetingUrl }: { meetingUrl: string }): 'call' | 'met' =>
  meetingUrl === '' ? 'met' : 'call'
