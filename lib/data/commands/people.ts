import type { Person } from '@/lib/domain/people/person'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { importUndoKey } from '../meta-keys'
import { type Change, inOneGo, write } from '../write'
import { type NewChannel, newChannel } from './channels'

/** What may be said of a new person; all but the name has a default. */
export type NewPerson = Partial<Omit<Person, 'id' | 'addedAtMs'>> & Pick<Person, 'name'>

/**
 * Adds somebody with their channels in one transaction, the first channel preferred unless `preferred` (a
 * position in `channels`) says otherwise. Answers the new id.
 */
export async function addPerson(
  db: PorchlightDatabase,
  deps: Deps,
  fields: NewPerson,
  { channels = [], preferred = 0 }: { channels?: NewChannel[]; preferred?: number } = {},
): Promise<string> {
  const id = deps.newId()
  const added = channels.map((channel) => newChannel(deps, { ...channel, personId: id }))
  const person: Person = {
    circle: 'near',
    contexts: {},
    rhythmDays: 30,
    notes: '',
    nextTime: '',
    valued: '',
    clockResetAtMs: null,
    snoozedUntil: null,
    resting: false,
    preferredChannelId: added[preferred]?.id ?? null,
    ...fields,
    id,
    addedAtMs: deps.now(),
  }
  const changes: Change[] = added.map((channel) => ({ table: 'channels', add: channel }))
  await write(db, deps, [{ table: 'people', add: person }, ...changes])
  return id
}

/** Sets some fields of somebody. `contexts` is the whole set as it shall be. */
export const changePerson = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  patch: Partial<Omit<Person, 'id'>>,
): Promise<void> => write(db, deps, [{ table: 'people', id, set: patch }])

/** Removes somebody; `restorePerson` brings them back with everything that was theirs. */
export const removePerson = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'people', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removePerson`. Does nothing for somebody who was forgotten. */
export const restorePerson = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'people', id, set: { deletedAtMs: null } }])

/** Erases somebody for good, with their channels, contacts, nudges and check-ins. It cannot be undone. */
export const forgetPerson = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  inOneGo(db, async () => {
    const theirs: Change[] = [{ table: 'people', id, forget: true }]
    for (const table of ['channels', 'contacts', 'nudges', 'checkIns'] as const) {
      for (const key of await db.table<unknown, string>(table).where('personId').equals(id).primaryKeys()) {
        theirs.push({ table, id: key, forget: true } as Change)
      }
    }
    // What an import replaced is kept for its undo; somebody forgotten must not wait there.
    await db.meta.delete(importUndoKey)
    await write(db, deps, theirs)
  })
