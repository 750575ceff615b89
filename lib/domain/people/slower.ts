import type { Contact } from './contact'
import type { NudgeRecord } from './nudge-record'
import type { Person } from './person'
import { slowerThan } from './rhythms'

const skipsInARow = 3

interface Known {
  person: Pick<Person, 'rhythmDays' | 'clockResetAtMs'>
  /** Those of this person only, in any order, the newest skip among them. */
  nudges: readonly NudgeRecord[]
  contacts: readonly Contact[]
}

/**
 * The slower rhythm to offer, in days, when this person was just skipped for the third time in a row (or the sixth …);
 * otherwise null. Contact, a snooze, or a fresh start begins the count again; one left undecided neither counts nor
 * breaks it. Nobody is offered it twice for the same three.
 */
export function slowerRhythmOffered({ person, nudges, contacts }: Known): number | null {
  if (person.rhythmDays === null) return null
  const talkedMs = Math.max(0, person.clockResetAtMs ?? 0, ...contacts.map(({ atMs }) => atMs))
  const decided = nudges
    .filter(({ outcome, offeredAtMs }) => outcome !== null && offeredAtMs > talkedMs)
    .sort((a, b) => b.offeredAtMs - a.offeredAtMs)
  const other = decided.findIndex(({ outcome }) => outcome !== 'skipped')
  const skips = other === -1 ? decided.length : other
  return skips > 0 && skips % skipsInARow === 0 ? slowerThan(person.rhythmDays) : null
}
