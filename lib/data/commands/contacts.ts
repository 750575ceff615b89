import type { Contact } from '@/lib/domain/people/contact'
import type { Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { type Change, inOneGo, write } from '../write'
import { followUpsAnswered, followUpsAnsweredAt } from './hard-times'
import { reachedNudgeOf, standingNudgeOf } from './nudges'

/** A contact to log; all but the person has a default, `atMs` now. */
export type NewContact = Partial<Omit<Contact, 'id'>> & Pick<Contact, 'personId'>

/** The contact with its own id; nothing is written. */
export const newContact = (deps: Deps, fields: NewContact): Contact => ({
  atMs: deps.now(),
  kind: 'message',
  began: 'me',
  energy: null,
  feltMet: null,
  note: '',
  checkInId: null,
  ...fields,
  id: deps.newId(),
})

/** The same contact again within this many milliseconds is a double click. */
const sameClickMs = 2000

const alreadyLogged = (db: PorchlightDatabase, { personId, atMs, kind, began, checkInId }: Contact) =>
  db.contacts
    .where('personId')
    .equals(personId)
    .filter((one) => one.deletedAtMs === null && one.kind === kind && one.began === began)
    .filter((one) => one.checkInId === checkInId && Math.abs(atMs - one.atMs) < sameClickMs)
    .first()

/**
 * Logs that contact happened, once however often it is clicked. With `day`, that person's standing nudge of the day
 * counts as reached, and asking after a hard time that was due is done. Answers the contact's id, for `removeContact`.
 */
export const logContact = (
  db: PorchlightDatabase,
  deps: Deps,
  fields: NewContact,
  { day }: { day?: Day } = {},
): Promise<string> =>
  inOneGo(db, async () => {
    const contact = newContact(deps, fields)
    // A contact with its own date was not clicked just now.
    const known = fields.atMs === undefined ? await alreadyLogged(db, contact) : undefined
    if (known) return known.id
    const nudge = day && (await standingNudgeOf(db, { personId: contact.personId, days: [day] }))
    const { personId, atMs } = contact
    const changes: Change[] = [{ table: 'contacts', add: contact }]
    if (day) changes.push(...(await followUpsAnswered(db, { personId, day, atMs })))
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

/** Takes a contact back. With `day`, as its logging had it, the nudge that it reached and the follow-up that it answered stand again. */
export const removeContact = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  { day }: { day?: Day } = {},
): Promise<void> =>
  inOneGo(db, async () => {
    const contact = await db.contacts.get(id)
    const nudge = contact && day && (await reachedNudgeOf(db, { personId: contact.personId, day }))
    const changes: Change[] = [{ table: 'contacts', id, set: { deletedAtMs: deps.now() } }]
    if (contact && day) changes.push(...(await followUpsAnsweredAt(db, contact)))
    if (nudge) changes.push({ table: 'nudges', id: nudge.id, set: { outcome: null, decidedAtMs: null } })
    await write(db, deps, changes)
  })

/** Undoes `removeContact`. */
export const restoreContact = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'contacts', id, set: { deletedAtMs: null } }])
