import type { Contact } from '@/lib/domain/people/contact'
import type { Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { type Change, inOneGo, write } from '../write'
import { standingNudgeOf } from './nudges'

/** A contact to log; all but the person has a default, `atMs` now. */
export type NewContact = Partial<Omit<Contact, 'id'>> & Pick<Contact, 'personId'>

/** The contact with its own id; nothing is written. */
export const newContact = (deps: Deps, fields: NewContact): Contact => ({
  atMs: deps.now(),
  kind: 'message',
  began: 'me',
  energy: null,
  note: '',
  checkInId: null,
  ...fields,
  id: deps.newId(),
})

/**
 * Logs that contact happened. With `day`, that person's standing nudge of the day counts as reached.
 * Answers the contact's id, for `removeContact`.
 */
export const logContact = (
  db: PorchlightDatabase,
  deps: Deps,
  fields: NewContact,
  { day }: { day?: Day } = {},
): Promise<string> =>
  inOneGo(db, async () => {
    const contact = newContact(deps, fields)
    const nudge = day && (await standingNudgeOf(db, { personId: contact.personId, days: [day] }))
    const changes: Change[] = [{ table: 'contacts', add: contact }]
    if (nudge) {
      changes.push({ table: 'nudges', id: nudge.id, set: { outcome: 'reached', decidedAtMs: deps.now() } })
    }
    await write(db, deps, changes)
    return contact.id
  })

/** Adds detail to a contact (kind, energy, note, when). */
export const changeContact = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  patch: Partial<Omit<Contact, 'id' | 'personId'>>,
): Promise<void> => write(db, deps, [{ table: 'contacts', id, set: patch }])

/** Takes a contact back. */
export const removeContact = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'contacts', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removeContact`. */
export const restoreContact = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'contacts', id, set: { deletedAtMs: null } }])
