import { contactKindOf } from '@/lib/domain/check-ins/plan'
import { lastTurn, nextTurn, type Ritual, turnAtMs } from '@/lib/domain/check-ins/ritual'
import { dayStartMs, type Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { parseRecord } from '../records'
import { type Change, inOneGo, write } from '../write'
import { newContact } from './contacts'
import { followUpsAnswered, followUpsAnsweredAt } from './hard-times'

export type NewRitual = Omit<Ritual, 'id' | 'lastHeldDay' | 'addedAtMs'>

/** Keeps a ritual. Answers its id. */
export async function addRitual(db: PorchlightDatabase, deps: Deps, fields: NewRitual): Promise<string> {
  const id = deps.newId()
  const ritual: Ritual = { ...fields, id, lastHeldDay: null, addedAtMs: deps.now() }
  await write(db, deps, [{ table: 'rituals', add: ritual }])
  return id
}

/** Corrects it. */
export const changeRitual = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  patch: Partial<Omit<NewRitual, 'personId'>>,
): Promise<void> => write(db, deps, [{ table: 'rituals', id, set: patch }])

/** What noting a ritual changed, by which it is taken back. */
export interface Held {
  contactId: string
  lastHeldDay: Day | null
}

const noonMinutes = 12 * 60

/**
 * Notes that a ritual took place, today on its day and otherwise on its last turn, and logs that as one contact. Answers
 * what `takeBackHeld` needs; null when it is gone or was noted for that turn already.
 */
export const noteHeld = (
  db: PorchlightDatabase,
  deps: Deps,
  { id, today }: { id: string; today: Day },
): Promise<Held | null> =>
  inOneGo(db, async () => {
    const stored = await db.rituals.get(id)
    if (!stored) return null
    const ritual = parseRecord('rituals', stored).value
    const day = nextTurn(ritual, today) === today ? today : (lastTurn(ritual, today) ?? today)
    if (ritual.lastHeldDay !== null && ritual.lastHeldDay >= day) return null
    const { personId, lastHeldDay } = ritual
    const turnMs = turnAtMs(ritual, day) ?? dayStartMs(day, noonMinutes)
    const atMs = Math.min(turnMs, deps.now())
    const contact = newContact(deps, { personId, atMs, kind: contactKindOf(ritual), began: null })
    await write(db, deps, [
      { table: 'rituals', id, set: { lastHeldDay: day } },
      { table: 'contacts', add: contact },
      ...(await followUpsAnswered(db, { personId, day, atMs })),
    ])
    return { contactId: contact.id, lastHeldDay }
  })

/** Undoes `noteHeld`. */
export const takeBackHeld = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  { contactId, lastHeldDay }: Held,
): Promise<void> =>
  inOneGo(db, async () => {
    const contact = await db.contacts.get(contactId)
    const changes: Change[] = [{ table: 'rituals', id, set: { lastHeldDay } }]
    if (contact) {
      changes.push({ table: 'contacts', id: contactId, set: { deletedAtMs: deps.now() } })
      changes.push(...(await followUpsAnsweredAt(db, contact)))
    }
    await write(db, deps, changes)
  })

/** Picks it up again: it counts from its next turn, and what went by is of no concern. */
export const pickUpRitual = (db: PorchlightDatabase, deps: Deps, ritual: Ritual, today: Day): Promise<void> =>
  write(db, deps, [{ table: 'rituals', id: ritual.id, set: { firstDay: nextTurn(ritual, today) } }])

/** Removes it; `restoreRitual` brings it back. */
export const removeRitual = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'rituals', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removeRitual`. */
export const restoreRitual = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'rituals', id, set: { deletedAtMs: null } }])
