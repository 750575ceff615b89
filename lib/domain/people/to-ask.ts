import type { Contact } from './contact'
import type { Person } from './person'

type NextTimeNote = Pick<Person, 'nextTime' | 'nextTimeAtMs'>

/**
 * True when the note of what to ask was written before the two last talked, so that it was meant for then.
 */
export const wasForLastTime = (
  { nextTime, nextTimeAtMs }: NextTimeNote,
  contacts: readonly Pick<Contact, 'atMs'>[],
): boolean =>
  nextTime.trim() !== '' && nextTimeAtMs !== null && contacts.some(({ atMs }) => atMs > nextTimeAtMs)

/** What to ask when the two talk next; empty when nothing was noted since they last talked. */
export const toAsk = (person: NextTimeNote, contacts: readonly Pick<Contact, 'atMs'>[]): string =>
  wasForLastTime(person, contacts) ? '' : person.nextTime.trim()
