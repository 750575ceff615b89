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
  /** A low day: no nudge at all. */
  lowEnergy: boolean
  /** Quiet hours, or being with someone. */
  quiet?: boolean
  /** How many may come up in a day, 1 to 3. */
  perDay?: number
  /** When everybody rested: nobody is suggested, and every clock stands still. */
  rests?: readonly Rest[]
  /** By the id of those whose hard time asks to be remembered today: since when it does. */
  hardTimesDue?: ReadonlyMap<string, Day>
  leapDay?: LeapDay
}

const offersAWeek = 2

/**
 * The one person to put forward now, with the reason; null when nobody should be. The same day and records give the
 * same answer at any hour. Whoever was set aside today counts as well: no day asks for more people than were chosen.
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
    // With more rhythms than a day's number permits, many are level: whoever waited longest comes first.
    .sort(
      (a, b) =>
        b.score - a.score || b.waiting - a.waiting || a.tie - b.tie || (a.personId < b.personId ? -1 : 1),
    )
  const first = ranked[0]
  return first ? { personId: first.personId, reason: first.reason } : null
}

/** Today's number is reached: enough stand or were decided, however that was. */
function isFull({ people, nudges, day, perDay = 1 }: NudgeInput): boolean {
  const today = nudges.filter((nudge) => nudge.day === day)
  // Somebody deleted or laid to rest since this morning no longer stands.
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
      // To look in on somebody was asked for by itself, whether they have a rhythm or not.
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

/** The gates of one person. */
function mayBeOffered(candidate: Candidate, day: Day, dayStartMinutes: Minutes): boolean {
  const { person, nudges, rhythmDays } = candidate
  if (person.snoozedUntil !== null && day < person.snoozedUntil) return false
  // A birthday and a hard time wait neither for the days over which an import is spread nor for the rhythm.
  const calls = () =>
    candidate.hardTimeSince !== null || callingDate(candidate, day, dayStartMinutes) !== null
  if (person.notBefore !== null && day < person.notBefore && !calls()) return false
  if (nudges.some((nudge) => nudge.day === day)) return false
  const offersSince = (since: Day) => nudges.filter((one) => one.day > since && one.day < day).length
  const thisWeek = offersSince(addToDay(day, -7))
  if (thisWeek >= offersAWeek) return false
  // The last one is kept for a date that is in the same week: wishes have their day.
  const ahead = thisWeek === offersAWeek - 1 ? dateAhead(candidate, day) : null
  if (ahead && offersSince(addToDay(ahead, -7)) > 0) return false
  const talked = lastContactDay(candidate, dayStartMinutes)
  if (talked === null) return true
  if (calls()) return talked < day
  // Those who have just talked are left to it, whoever else is missing from the list.
  return daysBetween(talked, day) >= Math.max(2, rhythmDays / 4)
}
