import type { Contact } from './contact'
import type { Person } from './person'

type NextTimeNote = Pick<Person, 'nextTime' | 'nextTimeAtMs'>

/** True for a note of what to ask that was written before the two last talked, which it was meant for. */
export const wasForLastTime = (
  { nextTime, nextTimeAtMs }: NextTimeNote,
  contacts: readonly Pick<Contact, 'atMs'>[],
): boolean =>
  nextTime.trim() !== '' && nextTimeAtMs !== null && contacts.some(({ atMs }) => atMs > nextTimeAtMs)

/** What to ask when the two talk next; empty where nothing was noted since they last did. */
export const toAsk = (person: NextTimeNote, contacts: readonly Pick<Contact, 'atMs'>[]): string =>
  wasForLastTime(person, contacts) ? '' : person.nextTime.trim()
