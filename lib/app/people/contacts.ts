import type { Contact } from '@/lib/domain/people/contact'
import { type Day, dayOf } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import type { Done, RecordPorts, Transaction } from '../ports'
import { removeRecord } from '../remove-record'
import { reach } from './reach'

/** A contact to log. Every field but the person has a default; `atMs` defaults to now. */
export type NewContact = Partial<Omit<Contact, 'id'>> & Pick<Contact, 'personId'>

/** A contact with a new id. Writes nothing. */
export const newContact = (
  { now, newId }: Pick<RecordPorts, 'now' | 'newId'>,
  fields: NewContact,
): Contact => ({
  atMs: now(),
  kind: 'message',
  began: 'me',
  energy: null,
  feltMet: null,
  note: '',
  checkInId: null,
  ...fields,
  id: newId(),
})

/** The same contact within this many milliseconds counts as a double click. */
const sameClickMs = 2000

async function alreadyLogged(records: Transaction, { personId, atMs, kind, began, checkInId }: Contact) {
  const theirs = await records.where('contacts', 'personId', [personId])
  return theirs.find(
    (one) =>
      one.kind === kind &&
      one.began === began &&
      one.checkInId === checkInId &&
      Math.abs(atMs - one.atMs) < sameClickMs,
  )
}

/**
 * Logs a contact, once even on a double click. With `day`, that person's open nudge of the day counts as
 * reached, and a due follow-up on a hard time counts as answered. Returns the contact's id.
 */
export async function logContact(
  ports: RecordPorts,
  fields: NewContact,
  { day }: { day?: Day } = {},
): Promise<Done<string>> {
  const { answer: id } = await ports.store.run(async (records) => {
    const contact = newContact(ports, fields)
    const logged = await alreadyLogged(records, contact)
    if (logged) return logged.id
    await records.add('contacts', contact)
    if (day) await reach(records, contact, { day, nowMs: ports.now() })
    return contact.id
  })
  // Removed as any contact is, since the two may have talked again by then, which reaches the nudge too.
  return { answer: id, undo: () => removeRecord(ports, 'contacts', id) }
}

/** Logs that the two have just talked. Returns the contact's id. */
export const noteTalked = (ports: RecordPorts, personId: string): Promise<Done<string>> =>
  logContact(
    ports,
    { personId, kind: 'other', began: null },
    { day: dayOf(ports.now(), ports.dayStartMinutes) },
  )

const aDayBeforeMs = (atMs: Instant) => {
  const date = new Date(atMs)
  return date.setDate(date.getDate() - 1)
}

/**
 * Logs a contact on the day before, whose date is corrected afterwards. It does not affect today's nudge.
 * Returns its id.
 */
export const noteEarlier = (ports: RecordPorts, personId: string): Promise<Done<string>> =>
  logContact(ports, { personId, kind: 'other', began: null, atMs: aDayBeforeMs(ports.now()) })

/** Changes a contact's details (kind, energy, note, when). */
export const changeContact = (
  { store }: RecordPorts,
  id: string,
  patch: Partial<Omit<Contact, 'id' | 'personId'>>,
): Promise<Done<void>> => store.run((records) => records.change('contacts', id, patch))
