import { addToDay, dayOf, daysBetween, type Day } from '@/lib/domain/time/day'
import type { Days, Instant, Minutes } from '@/lib/domain/time/units'
import type { Contact } from '../contact'
import { type ComingDate, comingDates, type LeapDay, nearDates } from '../dates'
import { isDrifting } from './drifting'
import type { NudgeReason, NudgeRecord } from './nudge-record'
import type { ScoreFactors } from './nudge-score'
import type { Person } from '../person'
import { daysAtRest, type Rest } from './rest'
import { toAsk } from '../to-ask'

/** What the nudge needs to know about a draft that was opened; a check-in has all of it. */
export interface DraftOutcome {
  personId: string
  openedAtMs: Instant
  went: 'yes' | 'not-yet' | 'no' | null
  word: 'replied' | 'not-now' | 'quiet' | null
  wordAtMs: Instant | null
}

/** A person who may be suggested, with their own records. `rhythmDays` is Infinity without a rhythm. */
export interface Candidate {
  person: Person
  rhythmDays: Days
  contacts: readonly Contact[]
  nudges: readonly NudgeRecord[]
  drafts: readonly DraftOutcome[]
  /** Their own rests and those of everybody. */
  rests: readonly Rest[]
  /** Since which day a hard time of theirs has had a follow-up due; null: none is due. */
  hardTimeSince: Day | null
  leapDay?: LeapDay
}

const answerMayComeDays = 14
const passedOverDays = 14

/** The day of the last contact; null when there was none. */
export function lastContactDay({ contacts }: Candidate, dayStartMinutes: Minutes): Day | null {
  if (contacts.length === 0) return null
  return dayOf(Math.max(...contacts.map(({ atMs }) => atMs)), dayStartMinutes)
}

/**
 * The day from which the rhythm counts: the latest of last contact, added and clock reset. A skip never moves
 * it.
 */
function anchorDay(candidate: Candidate, dayStartMinutes: Minutes): Day {
  const { addedAtMs, clockResetAtMs } = candidate.person
  const started = dayOf(Math.max(addedAtMs, clockResetAtMs ?? 0), dayStartMinutes)
  const talked = lastContactDay(candidate, dayStartMinutes)
  return talked && talked > started ? talked : started
}

const latestDraft = ({ drafts }: Candidate): DraftOutcome | undefined =>
  drafts.reduce<DraftOutcome | undefined>((latest, draft) => {
    return latest && latest.openedAtMs > draft.openedAtMs ? latest : draft
  }, undefined)

/** How many days a promise counts. */
const promisedDays = 14

/**
 * The day of an open promise: of a draft answered with "not yet" to "Did it go?"; or the day to try again
 * that came with "not now" to "Any word back?", once it has come. Null when there is none, or contact has
 * happened since.
 */
function promisedOn(candidate: Candidate, day: Day, dayStartMinutes: Minutes): Day | null {
  const draft = latestDraft(candidate)
  if (draft?.went === 'not-yet') {
    if (candidate.contacts.some(({ atMs }) => atMs > draft.openedAtMs)) return null
    return dayOf(draft.openedAtMs, dayStartMinutes)
  }
  const { snoozedUntil } = candidate.person
  if (draft?.word !== 'not-now' || snoozedUntil === null || snoozedUntil > day) return null
  const saidMs = draft.wordAtMs ?? draft.openedAtMs
  return candidate.contacts.some(({ atMs }) => atMs > saidMs) ? null : snoozedUntil
}

function wasPromised(candidate: Candidate, day: Day, dayStartMinutes: Minutes): boolean {
  const on = promisedOn(candidate, day, dayStartMinutes)
  return on !== null && daysBetween(on, day) <= promisedDays
}

/**
 * True when a message may be under way: its draft was opened lately, the person did not say that it did not
 * go, and no reply was noted.
 */
function answerMayCome(candidate: Candidate, day: Day, dayStartMinutes: Minutes): boolean {
  const draft = latestDraft(candidate)
  if (!draft || draft.word !== null || draft.went === 'no' || draft.went === 'not-yet') return false
  if (candidate.contacts.some(({ atMs, began }) => began === 'them' && atMs > draft.openedAtMs)) return false
  return daysBetween(dayOf(draft.openedAtMs, dayStartMinutes), day) <= answerMayComeDays
}

// A nudge counts as passed over when it was skipped, or when its day ended without a decision. A snoozed one
// does not count: the person asked for it later.
const timesPassedOver = ({ nudges }: Candidate, day: Day): number => {
  const since = addToDay(day, -passedOverDays)
  return nudges.filter((nudge) => {
    return nudge.day >= since && (nudge.outcome === 'skipped' || nudge.outcome === null)
  }).length
}

/**
 * The nearest of their dates that is within its lead, today or belated; null after contact on that date or
 * since.
 */
function nearDate(candidate: Candidate, day: Day, dayStartMinutes: Minutes): ComingDate | null {
  const talked = lastContactDay(candidate, dayStartMinutes)
  const near = nearDates(candidate.person, day, candidate.leapDay)
  return near.find(({ on }) => talked === null || talked < on) ?? null
}

/** Their date that is today or belated and that had no contact yet; null when there is none. */
export function callingDate(candidate: Candidate, day: Day, dayStartMinutes: Minutes): ComingDate | null {
  const near = nearDate(candidate, day, dayStartMinutes)
  return near && near.inDays <= 0 ? near : null
}

/** Their next date within the week after a day; null when there is none. */
export const dateAhead = ({ person, leapDay }: Candidate, day: Day): Day | null =>
  comingDates(person, day, leapDay).find(({ inDays }) => inDays > 0 && inDays < 7)?.on ?? null

/** True when a date or follow-up is due today and they were not suggested for it yet. */
function isCalling(candidate: Candidate, near: ComingDate | null): boolean {
  const { hardTimeSince, nudges } = candidate
  const days = [hardTimeSince, near && near.inDays <= 0 ? near.on : null]
  return days.some((on) => on !== null && !nudges.some((nudge) => nudge.day >= on))
}

/** The factors for and against suggesting this person today, and the reason that would be shown. */
export function assessCandidate(
  candidate: Candidate,
  day: Day,
  dayStartMinutes: Minutes,
): { factors: ScoreFactors; reason: NudgeReason } {
  const { person, rhythmDays, contacts } = candidate
  const talked = lastContactDay(candidate, dayStartMinutes)
  const daysSince = talked === null ? null : Math.max(0, daysBetween(talked, day))
  const promised = wasPromised(candidate, day, dayStartMinutes)
  const nextTime = toAsk(person, contacts)
  // Days at rest do not count as silence.
  const awake = talked === null ? day : addToDay(day, -daysAtRest(candidate.rests, talked, day))
  const drifting = isDrifting(
    contacts.map(({ atMs }) => dayOf(atMs, dayStartMinutes)),
    awake,
  )
  const anchor = anchorDay(candidate, dayStartMinutes)
  const near = nearDate(candidate, day, dayStartMinutes)
  const hardTimeDue = candidate.hardTimeSince !== null
  const awakeSince = (from: Day) =>
    Math.max(0, daysBetween(from, day) - daysAtRest(candidate.rests, from, day))
  const factors: ScoreFactors = {
    circle: person.circle,
    rhythmDays,
    daysQuiet: awakeSince(anchor),
    daysWaiting: awakeSince(
      candidate.nudges.reduce((last, one) => (one.day > last ? one.day : last), anchor),
    ),
    dateNear: near !== null,
    followUp: hardTimeDue || promised || nextTime !== '',
    drifting,
    calling: isCalling(candidate, near),
    timesPassedOver: timesPassedOver(candidate, day),
    answerMayCome: answerMayCome(candidate, day, dayStartMinutes),
  }
  return { factors, reason: reasonFor({ hardTimeDue, near, promised, nextTime, drifting, daysSince }) }
}

interface ReasonInput {
  hardTimeDue: boolean
  near: ComingDate | null
  promised: boolean
  nextTime: string
  drifting: boolean
  daysSince: number | null
}

/** The one reason to show: the most personal one that is true. */
function reasonFor({ hardTimeDue, near, promised, nextTime, drifting, daysSince }: ReasonInput): NudgeReason {
  if (hardTimeDue) return { kind: 'hard-time', days: daysSince }
  if (near) return { kind: 'date', label: near.label, text: near.text.trim(), inDays: near.inDays }
  if (nextTime) return { kind: 'next-time', text: nextTime, days: daysSince }
  if (promised) return { kind: 'promised', days: daysSince }
  if (daysSince === null) return { kind: 'new' }
  return { kind: drifting ? 'drifting' : 'quiet', days: daysSince }
}
