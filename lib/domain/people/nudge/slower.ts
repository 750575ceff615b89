import type { Contact } from '../contact'
import type { NudgeRecord } from './nudge-record'
import type { Person } from '../person'
import { slowerThan } from '../rhythms'

const skipsInARow = 3

interface NudgeHistory {
  person: Pick<Person, 'rhythmDays' | 'clockResetAtMs' | 'slowerAnsweredAtMs'>
  /** Those of this person only, in any order. */
  nudges: readonly NudgeRecord[]
  contacts: readonly Contact[]
}

/**
 * How often they were skipped without anything else in between. Contact, a snooze, a fresh start, another rhythm or an
 * answer to the offer begins the count again; one left undecided neither counts nor breaks it.
 */
function skipsOf({ person, nudges, contacts }: NudgeHistory): number {
  const { clockResetAtMs, slowerAnsweredAtMs } = person
  const sinceMs = Math.max(
    0,
    clockResetAtMs ?? 0,
    slowerAnsweredAtMs ?? 0,
    ...contacts.map(({ atMs }) => atMs),
  )
  const decided = nudges
    .filter(({ outcome, offeredAtMs }) => outcome !== null && offeredAtMs > sinceMs)
    .sort((a, b) => b.offeredAtMs - a.offeredAtMs)
  const other = decided.findIndex(({ outcome }) => outcome !== 'skipped')
  return other === -1 ? decided.length : other
}

/** The slower rhythm (days) that stands to be taken or declined, from the third skip in a row on; otherwise null. */
export const slowerRhythmInOffer = (known: NudgeHistory): number | null =>
  known.person.rhythmDays !== null && skipsOf(known) >= skipsInARow
    ? slowerThan(known.person.rhythmDays)
    : null

/** The same at the moment of a skip: said at the third in a row, the sixth …, and not each time in between. */
export const slowerRhythmOffered = (known: NudgeHistory): number | null =>
  skipsOf(known) % skipsInARow === 0 ? slowerRhythmInOffer(known) : null
