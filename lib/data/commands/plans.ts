import { contactKindOf, type Plan } from '@/lib/domain/check-ins/plan'
import type { Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { parseRecord } from '../records'
import { type Change, inOneGo, write } from '../write'
import { newContact } from './contacts'
import { followUpsAnswered, followUpsAnsweredAt } from './hard-times'

export type NewPlan = Pick<Plan, 'personId' | 'what' | 'proposedMs' | 'atMs' | 'minutes' | 'meetingUrl'>

/** Keeps a plan, proposed or agreed. Answers its id. */
export async function addPlan(db: PorchlightDatabase, deps: Deps, fields: NewPlan): Promise<string> {
  const id = deps.newId()
  const plan: Plan = { ...fields, id, outcome: null, outcomeAtMs: null, addedAtMs: deps.now() }
  await write(db, deps, [{ table: 'plans', add: plan }])
  return id
}

/** Corrects it, or says which time was agreed (`atMs`). */
export const changePlan = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  patch: Partial<Omit<NewPlan, 'personId'>>,
): Promise<void> => write(db, deps, [{ table: 'plans', id, set: patch }])

/**
 * Says what became of a plan. That it happened logs one contact at its time; "called off" is no contact. Answers the
 * contact's id, by which `takeBackOutcome` undoes both; null without one.
 */
export const settlePlan = (
  db: PorchlightDatabase,
  deps: Deps,
  { id, outcome, day }: { id: string; outcome: 'happened' | 'called-off'; day: Day },
): Promise<string | null> =>
  inOneGo(db, async () => {
    const stored = await db.plans.get(id)
    if (!stored) return null
    const plan = parseRecord('plans', stored).value
    if (plan.outcome !== null) return null
    const changes: Change[] = [{ table: 'plans', id, set: { outcome, outcomeAtMs: deps.now() } }]
    const { personId } = plan
    const atMs = Math.min(plan.atMs ?? deps.now(), deps.now())
    const contact = newContact(deps, { personId, atMs, kind: contactKindOf(plan), began: null })
    if (outcome === 'happened') {
      changes.push({ table: 'contacts', add: contact })
      changes.push(...(await followUpsAnswered(db, { personId, day, atMs })))
    }
    await write(db, deps, changes)
    return outcome === 'happened' ? contact.id : null
  })

/** Undoes `settlePlan`. */
export const takeBackOutcome = (
  db: PorchlightDatabase,
  deps: Deps,
  { id, contactId }: { id: string; contactId: string | null },
): Promise<void> =>
  inOneGo(db, async () => {
    const contact = contactId === null ? undefined : await db.contacts.get(contactId)
    const changes: Change[] = [{ table: 'plans', id, set: { outcome: null, outcomeAtMs: null } }]
    if (contact) {
      changes.push({ table: 'contacts', id: contact.id, set: { deletedAtMs: deps.now() } })
      changes.push(...(await followUpsAnsweredAt(db, contact)))
    }
    await write(db, deps, changes)
  })

/** Removes it; `restorePlan` brings it back. */
export const removePlan = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'plans', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removePlan`. */
export const restorePlan = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'plans', id, set: { deletedAtMs: null } }])
