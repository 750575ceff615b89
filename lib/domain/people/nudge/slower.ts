import type { Contact } from '../contact'
import type { NudgeRecord } from './nudge-record'
import type { Person } from '../person'
import { slowerThan } from '../rhythms'

const skipsInARow = 3

interface NudgeHistory {
  person: Pick<Person, 'rhythmDays' | 'clockResetAtMs' | 'slowerAnsweredAtMs'>
  /** The nudges of this person, in any order. */
  nudges: readonly NudgeRecord[]
  contacts: readonly Contact[]
}

/**
 * How many skips there were in a row. Contact, a snooze, a fresh start, another rhythm or an answer to the
 * offer starts the count again; an undecided nudge neither counts nor interrupts it.
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

/** The slower rhythm (days) on offer from the third skip in a row on; otherwise null. */
export const slowerRhythmInOffer = (known: NudgeHistory): number | null =>
  known.person.rhythmDays !== null && skipsOf(known) >= skipsInARow
    ? slowerThan(known.person.rhythmDays)
    : null

/**
 * The slower rhythm to offer right after a skip: at the third in a row, the sixth and so on, not at each one
 * in between.
 */
export const slowerRhythmOffered = (known: NudgeHistory): number | null =>
  skipsOf(known) % skipsInARow === 0 ? slowerRhythmInOffer(known) : null
