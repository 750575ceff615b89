import { addToDay, daysBetween, type Day } from '@/lib/domain/time/day'
import type { Minutes } from '@/lib/domain/time/units'
import { byPerson } from '../by-person'
import type { Contact } from '../contact'
import type { LeapDay } from '../dates'
import { mayBeSuggested } from './may-be-suggested'
import type { NudgeReason, NudgeRecord } from './nudge-record'
import { nudgeScore } from './nudge-score'
import type { Person } from '../person'
import { type Rest, restsOn } from './rest'
import { seedOf } from './seed'
import {
  callingDate,
  dateAhead,
  lastContactDay,
  assessCandidate,
  type Candidate,
  type DraftOutcome,
} from './candidate'

export interface NudgeInput {
  people: readonly Person[]
  contacts: readonly Contact[]
  nudges: readonly NudgeRecord[]
  checkIns: readonly DraftOutcome[]
  now: number
  day: Day
  dayStartMinutes: Minutes
  /** The person has little energy today, so there is no nudge. */
  lowEnergy: boolean
  /** True in quiet hours or presence. */
  quiet?: boolean
  /** How many people may be suggested a day, 1 to 3. */
  perDay?: number
  /** Rests of everybody: nobody is suggested, and every rhythm's clock stops. */
  rests?: readonly Rest[]
  /** For people whose hard time has a follow-up due today, since which day, by their ids. */
  hardTimesDue?: ReadonlyMap<string, Day>
  leapDay?: LeapDay
}

const offersAWeek = 2

/**
 * The person to suggest now, with the reason; null when nobody should be suggested. The same day and records
 * give the same result at any hour. People who were skipped or snoozed today count towards the day's number.
 */
export function nudgeFor(input: NudgeInput): { personId: string; reason: NudgeReason } | null {
  const { day, dayStartMinutes, rests = [] } = input
  if (input.lowEnergy || input.quiet || restsOn(rests, day) || isFull(input)) return null
  const ranked = candidatesOf(input)
    .filter((candidate) => mayBeOffered(candidate, day, dayStartMinutes))
    .map((candidate) => {
      const { factors, reason } = assessCandidate(candidate, day, dayStartMinutes)
      const personId = candidate.person.id
      const waiting = factors.daysWaiting
      return { personId, reason, score: nudgeScore(factors), waiting, tie: seedOf(`${day}${personId}`) }
    })
    // With more rhythms than suggestions many scores are equal; among them whoever waited longest comes
    // first.
    .sort(
      (a, b) =>
        b.score - a.score || b.waiting - a.waiting || a.tie - b.tie || (a.personId < b.personId ? -1 : 1),
    )
  const first = ranked[0]
  return first ? { personId: first.personId, reason: first.reason } : null
}

/** True when the day's number is reached by undecided and decided nudges together. */
function isFull({ people, nudges, day, perDay = 1 }: NudgeInput): boolean {
  const today = nudges.filter((nudge) => nudge.day === day)
  // People who were removed or put to rest since the nudge was made do not count.
  const present = new Set(people.filter(mayBeSuggested).map(({ id }) => id))
  return today.filter(({ outcome, personId }) => outcome !== null || present.has(personId)).length >= perDay
}

function candidatesOf(input: NudgeInput): Candidate[] {
  const { people, contacts, nudges, checkIns, now, rests = [], hardTimesDue, leapDay } = input
  const contactsByPerson = byPerson(contacts.filter(({ atMs }) => atMs <= now))
  const nudgesByPerson = byPerson(nudges)
  const draftsByPerson = byPerson(checkIns)
  return people.flatMap((person) => {
    const hardTimeSince = hardTimesDue?.get(person.id) ?? null
    if ((person.rhythmDays === null && hardTimeSince === null) || !mayBeSuggested(person)) return []
    return {
      person,
      // Following up on a hard time was asked for separately, so it applies without a rhythm too.
      rhythmDays: person.rhythmDays ?? Infinity,
      contacts: contactsByPerson.get(person.id) ?? [],
      nudges: nudgesByPerson.get(person.id) ?? [],
      drafts: draftsByPerson.get(person.id) ?? [],
      rests: [...rests, ...person.rests],
      hardTimeSince,
      leapDay,
    }
  })
}

/** Whether one person may be suggested at all on a day. */
function mayBeOffered(candidate: Candidate, day: Day, dayStartMinutes: Minutes): boolean {
  const { person, nudges, rhythmDays } = candidate
  if (person.snoozedUntil !== null && day < person.snoozedUntil) return false
  // A birthday and a hard time ignore both the rhythm and the days over which an import is spread.
  const calls = () =>
    candidate.hardTimeSince !== null || callingDate(candidate, day, dayStartMinutes) !== null
  if (person.notBefore !== null && day < person.notBefore && !calls()) return false
  if (nudges.some((nudge) => nudge.day === day)) return false
  const offersSince = (since: Day) => nudges.filter((one) => one.day > since && one.day < day).length
  const thisWeek = offersSince(addToDay(day, -7))
  if (thisWeek >= offersAWeek) return false
  // The week's last suggestion is reserved for a date of theirs in the same week.
  const ahead = thisWeek === offersAWeek - 1 ? dateAhead(candidate, day) : null
  if (ahead && offersSince(addToDay(ahead, -7)) > 0) return false
  const talked = lastContactDay(candidate, dayStartMinutes)
  if (talked === null) return true
  if (calls()) return talked < day
  // Soon after contact somebody is not suggested again, however few others there are.
  return daysBetween(talked, day) >= Math.max(2, rhythmDays / 4)
}
