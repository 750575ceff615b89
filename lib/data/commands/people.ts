import type { Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { erasureOf } from '../about-people'
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
    ...personDefaults,
    preferredChannelId: added[preferred]?.id ?? null,
    ...fields,
    id,
    addedAtMs: deps.now(),
  }
  const changes: Change[] = added.map((channel) => ({ table: 'channels', add: channel }))
  await write(db, deps, [{ table: 'people', add: person }, ...changes])
  return id
}

/**
 * Sets some fields of somebody. Of `contexts`, `members` and `dates` those that are named change and all others stay:
 * a page may not have heard yet what changed a moment ago. Another rhythm answers whatever slower one was offered, and
 * what to ask next time is from now on, be it the same words.
 */
export const changePerson = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  patch: Partial<Omit<Person, 'id'>>,
): Promise<void> =>
  inOneGo(db, async () => {
    const set = {
      ...(patch.rhythmDays !== undefined && { slowerAnsweredAtMs: deps.now() }),
      ...(patch.nextTime !== undefined && { nextTimeAtMs: deps.now() }),
      ...patch,
    }
    const stored = await db.people.get(id)
    for (const field of ['contexts', 'members', 'dates'] as const)
      if (patch[field]) Object.assign(set, { [field]: { ...stored?.[field], ...patch[field] } })
    await write(db, deps, [{ table: 'people', id, set }])
  })

/** Removes somebody; `restorePerson` brings them back with everything that was theirs. */
export const removePerson = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'people', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removePerson`. Does nothing for somebody who was forgotten. */
export const restorePerson = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'people', id, set: { deletedAtMs: null } }])

/** The records that were merged into one, and into those; they are the same human. */
async function withMerged(db: PorchlightDatabase, id: string): Promise<string[]> {
  const ids = new Set([id])
  const merged = await db.people.filter(({ mergedInto }) => typeof mergedInto === 'string').toArray()
  // A set grows while it is walked, so that chains are followed.
  for (const one of ids) for (const other of merged) if (other.mergedInto === one) ids.add(other.id)
  return [...ids]
}

/**
 * Erases somebody for good, with all that was kept about them and with the records that were merged into them. It
 * cannot be undone.
 */
export const forgetPerson = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  inOneGo(db, async () => {
    const ids = await withMerged(db, id)
    // What an import replaced is kept for its undo; somebody forgotten must not wait there.
    await db.meta.delete(importUndoKey)
    await write(db, deps, await erasureOf(db, ids))
  })
