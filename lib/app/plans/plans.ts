import { contactKindOf, type Plan } from '@/lib/domain/check-ins/plan'
import { dayOf } from '@/lib/domain/time/day'
import { newContact } from '../people/contacts'
import { answerFollowUps } from '../people/hard-times'
import type { Done, RecordPorts } from '../ports'

export type NewPlan = Pick<Plan, 'personId' | 'what' | 'proposedMs' | 'atMs' | 'minutes' | 'meetingUrl'>

/** Stores a plan, proposed or agreed. Returns its id. */
export const addPlan = ({ store, now, newId }: RecordPorts, fields: NewPlan): Promise<Done<string>> =>
  store.run(async (records) => {
    const id = newId()
    await records.add('plans', { ...fields, id, outcome: null, outcomeAtMs: null, addedAtMs: now() })
    return id
  })

/** Changes a plan, or sets the agreed time (`atMs`). */
export const changePlan = (
  { store }: RecordPorts,
  id: string,
  patch: Partial<Omit<NewPlan, 'personId'>>,
): Promise<Done<void>> => store.run((records) => records.change('plans', id, patch))

/**
 * Sets a plan's outcome. "Happened" logs one contact at its time; "called off" is no contact. Returns false,
 * changing nothing, when there is an outcome already or the plan does not exist.
 */
export const settlePlan = (
  ports: RecordPorts,
  { id, outcome }: { id: string; outcome: 'happened' | 'called-off' },
): Promise<Done<boolean>> =>
  ports.store.run(async (records) => {
    const plan = await records.get('plans', id)
    if (!plan || plan.outcome !== null) return false
    const nowMs = ports.now()
    await records.change('plans', id, { outcome, outcomeAtMs: nowMs })
    if (outcome === 'called-off') return true
    const { personId } = plan
    const atMs = Math.min(plan.atMs ?? nowMs, nowMs)
    await records.add(
      'contacts',
      newContact(ports, { personId, atMs, kind: contactKindOf(plan), began: null }),
    )
    await answerFollowUps(records, { personId, day: dayOf(nowMs, ports.dayStartMinutes), atMs })
    return true
  })
