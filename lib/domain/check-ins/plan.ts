import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Minutes } from '../time/units'
/** Something that two people plan to do together once. */
export interface Plan {
  id: string
  personId: string
  /** In the person's own words ("Coffee"). */
  what: string
  /** The proposed times (epoch ms), in order; empty when it was agreed at once. */
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

/** How long after it the outcome may still be noted (ms). */
const rememberedMs = 14 * millisecondsInDay

/** The state of a plan: to be agreed, ahead or under way, over without an outcome, or no longer shown. */
export type PlanStatus = 'proposed' | 'ahead' | 'over' | 'past'

/**
 * The state of a plan at an instant (epoch ms). A proposal whose times are all over is past, and so is a plan
 * with an outcome.
 */
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

/**
 * The agreed plans within a time range (epoch ms, end excluded) that were not called off, in order of time.
 */
export const plansBetween = (plans: readonly Plan[], { fromMs, toMs }: { fromMs: Instant; toMs: Instant }) =>
  plans
    .filter(({ atMs, outcome }) => outcome === null && atMs !== null && fromMs <= atMs && atMs < toMs)
    .sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0))

/** The kind of contact of a plan or ritual: a call when it has a meeting link, otherwise a meeting. */
export const contactKindOf = ({ meetingUrl }: { meetingUrl: string }): 'call' | 'met' =>
  meetingUrl === '' ? 'met' : 'call'
