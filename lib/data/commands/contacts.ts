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

/** What contact on a day brings with it: the standing nudge of that day is reached, and a follow-up that was due is answered. */
async function reaching(
  db: PorchlightDatabase,
  deps: Deps,
  { personId, atMs }: Pick<Contact, 'personId' | 'atMs'>,
  day: Day,
): Promise<Change[]> {
  const changes = await followUpsAnswered(db, { personId, day, atMs })
  const nudge = await standingNudgeOf(db, { personId, days: [day] })
  if (nudge)
    changes.push({ table: 'nudges', id: nudge.id, set: { outcome: 'reached', decidedAtMs: deps.now() } })
  return changes
}

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
    const known = await alreadyLogged(db, contact)
    if (known) return known.id
    const changes: Change[] = [{ table: 'contacts', add: contact }]
    if (day) changes.push(...(await reaching(db, deps, contact, day)))
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

/** True when there was another contact with the same person at that instant (epoch ms) or later. */
const talkedSince = async (db: PorchlightDatabase, { id, personId }: Contact, sinceMs: number) =>
  (await db.contacts
    .where('personId')
    .equals(personId)
    .filter((one) => one.id !== id && one.deletedAtMs === null && one.atMs >= sinceMs)
    .first()) !== undefined

/** Takes a contact back. With `day`, as its logging had it, the nudge that it reached and the follow-up that it answered stand again. */
export const removeContact = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  { day }: { day?: Day } = {},
): Promise<void> =>
  inOneGo(db, async () => {
    const contact = await db.contacts.get(id)
    const changes: Change[] = [{ table: 'contacts', id, set: { deletedAtMs: deps.now() } }]
    if (contact && day) {
      changes.push(...(await followUpsAnsweredAt(db, contact)))
      const nudge = await reachedNudgeOf(db, { personId: contact.personId, day })
      if (nudge && !(await talkedSince(db, contact, nudge.offeredAtMs)))
        changes.push({ table: 'nudges', id: nudge.id, set: { outcome: null, decidedAtMs: null } })
    }
    await write(db, deps, changes)
  })

/** Undoes `removeContact`, with the same `day`. */
export const restoreContact = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  { day }: { day?: Day } = {},
): Promise<void> =>
  inOneGo(db, async () => {
    const changes: Change[] = [{ table: 'contacts', id, set: { deletedAtMs: null } }]
    const contact = await db.contacts.get(id)
    if (contact && day) changes.push(...(await reaching(db, deps, contact, day)))
    await write(db, deps, changes)
  })
