import { contactKindOf } from '@/lib/domain/check-ins/plan'
import { lastTurn, nextTurn, type Ritual, turnAtMs } from '@/lib/domain/check-ins/ritual'
import { type Day, dayOf, dayStartMs } from '@/lib/domain/time/day'
import { newContact } from '../people/contacts'
import { answerFollowUps } from '../people/hard-times'
import type { Done, RecordPorts } from '../ports'

export type NewRitual = Omit<Ritual, 'id' | 'lastHeldDay' | 'addedAtMs'>

/** Stores a ritual. Returns its id. */
export const addRitual = ({ store, now, newId }: RecordPorts, fields: NewRitual): Promise<Done<string>> =>
  store.run(async (records) => {
    const id = newId()
    await records.add('rituals', { ...fields, id, lastHeldDay: null, addedAtMs: now() })
    return id
  })

/** Changes a ritual. */
export const changeRitual = (
  { store }: RecordPorts,
  id: string,
  patch: Partial<Omit<NewRitual, 'personId'>>,
): Promise<Done<void>> => store.run((records) => records.change('rituals', id, patch))

const noonMinutes = 12 * 60

/**
 * Notes that a ritual took place (today, if today is its day, otherwise on its last turn) and logs one
 * contact. Returns false, changing nothing, when the ritual does not exist or that turn was noted already.
 */
export const noteHeld = (ports: RecordPorts, id: string): Promise<Done<boolean>> =>
  ports.store.run(async (records) => {
    const ritual = await records.get('rituals', id)
    if (!ritual) return false
    const today = dayOf(ports.now(), ports.dayStartMinutes)
    const day = nextTurn(ritual, today) === today ? today : (lastTurn(ritual, today) ?? today)
    const { personId, lastHeldDay } = ritual
    if (lastHeldDay !== null && lastHeldDay >= day) return false
    const atMs = Math.min(turnAtMs(ritual, day) ?? dayStartMs(day, noonMinutes), ports.now())
    await records.change('rituals', id, { lastHeldDay: day })
    const kind = contactKindOf(ritual)
    await records.add('contacts', newContact(ports, { personId, atMs, kind, began: null }))
    await answerFollowUps(records, { personId, day, atMs })
    return true
  })

/**
 * Picks a ritual up again: it counts from its next turn, and missed turns are dropped. Returns the ritual
 * with that day; null when it does not exist.
 */
export const pickUpRitual = (
  { store, now, dayStartMinutes }: RecordPorts,
  id: string,
): Promise<Done<{ ritual: Ritual; day: Day } | null>> =>
  store.run(async (records) => {
    const ritual = await records.get('rituals', id)
    if (!ritual) return null
    const day = nextTurn(ritual, dayOf(now(), dayStartMinutes))
    await records.change('rituals', id, { firstDay: day })
    return { ritual: { ...ritual, firstDay: day }, day }
  })
