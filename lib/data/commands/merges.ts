import { dequal } from 'dequal/lite'
import { opensSame } from '@/lib/domain/people/channel'
import { dismissalId } from '@/lib/domain/people/dismissal'
import type { Merge } from '@/lib/domain/people/merge'
import { type Choices, mergedFields } from '@/lib/domain/people/merging'
import type { Person } from '@/lib/domain/people/person'
import { personalTables } from '../about-people'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { parseRecord } from '../records'
import { type Change, inOneGo, write } from '../write'

/** The ids of somebody's living records in a table, but for addresses that the other has as well. */
async function moving(
  db: PorchlightDatabase,
  table: (typeof personalTables)[number],
  from: string,
  to: string,
) {
  const rows = await db.table(table).where('personId').equals(from).toArray()
  const living = rows.filter((row) => typeof row.deletedAtMs !== 'number')
  if (table !== 'channels') return living.map(({ id }) => String(id))
  const known = await db.channels.where('personId').equals(to).toArray()
  const has = known.filter(({ deletedAtMs }) => deletedAtMs === null)
  return living.filter((row) => !has.some((one) => opensSame(one, row))).map(({ id }) => String(id))
}

/**
 * Makes two people one: `mergedId` is found in `keptId` from now on, with all that was theirs. Answers the id of the
 * merge, by which they can be split again; null when one of them is not there any more, or both are the same.
 */
export const mergePeople = (
  db: PorchlightDatabase,
  deps: Deps,
  { keptId, mergedId, choices = {} }: { keptId: string; mergedId: string; choices?: Choices },
): Promise<string | null> =>
  inOneGo(db, async () => {
    const rows = await db.people.bulkGet([keptId, mergedId])
    const stand = rows.every((row) => row && row.deletedAtMs === null && !row.mergedInto)
    if (!stand || keptId === mergedId) return null
    const [kept, merged] = rows.map((row) => parseRecord('people', row).value) as [Person, Person]
    const set = mergedFields(kept, merged, choices)
    const id = deps.newId()
    const moved: Record<string, string[]> = {}
    const changes: Change[] = []
    for (const table of personalTables) {
      moved[table] = await moving(db, table, mergedId, keptId)
      for (const one of moved[table]) changes.push({ table, id: one, set: { personId: keptId } } as Change)
    }
    const groups = (await db.people.toArray()).filter(
      ({ members }) => members?.[mergedId] === true && members[keptId] !== true,
    )
    moved.people = groups.map((group) => group.id)
    for (const { id: group, members } of groups) {
      changes.push({ table: 'people', id: group, set: { members: { ...members, [keptId]: true } } })
    }
    const merge: Merge = {
      id,
      keptId,
      mergedId,
      atMs: deps.now(),
      before: { kept: { ...kept }, merged: { ...merged }, moved, set: { ...set } },
      splitAtMs: null,
    }
    await write(db, deps, [
      ...changes,
      { table: 'people', id: keptId, set },
      { table: 'people', id: mergedId, set: { mergedInto: keptId } },
      { table: 'merges', add: merge },
    ])
    return id
  })

/** Somebody and whoever they were merged into since: there is where their records are. */
async function whereTheyStand(db: PorchlightDatabase, id: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let next: string | null = id; next !== null && !ids.has(next);) {
    ids.add(next)
    next = (await db.people.get(next))?.mergedInto ?? null
  }
  return ids
}

/**
 * Splits two who were merged: each has again what was theirs. What was changed or noted since stays with the one who
 * was kept. With `dismiss` they are not taken for one again. Does nothing to a merge that is gone or split already.
 */
export const splitPeople = (
  db: PorchlightDatabase,
  deps: Deps,
  mergeId: string,
  { dismiss = true }: { dismiss?: boolean } = {},
): Promise<void> =>
  inOneGo(db, async () => {
    const stored = await db.merges.get(mergeId)
    if (!stored || stored.deletedAtMs !== null || stored.splitAtMs !== null) return
    const { keptId, mergedId, before } = parseRecord('merges', stored).value
    const row = await db.people.get(keptId)
    const now: Record<string, unknown> = row ? { ...parseRecord('people', row).value } : {}
    const untouched = Object.entries(before.set ?? {}).filter(([field, value]) => dequal(now[field], value))
    const back = Object.fromEntries(untouched.map(([field]) => [field, before.kept[field]]))
    // Over the border once more: what was kept of them is read as anything stored is.
    const parsed = { ...parseRecord('people', { ...now, ...back }).value } as Record<string, unknown>
    const set = Object.fromEntries(untouched.map(([field]) => [field, parsed[field]]))
    const holders = await whereTheyStand(db, keptId)
    const changes: Change[] = []
    for (const table of personalTables) {
      for (const id of before.moved[table] ?? []) {
        const record = await db.table(table).get(id)
        if (holders.has(record?.personId)) changes.push({ table, id, set: { personId: mergedId } } as Change)
      }
    }
    for (const id of before.moved.people ?? []) {
      const group = await db.people.get(id)
      if (group)
        changes.push({ table: 'people', id, set: { members: { ...group.members, [keptId]: false } } })
    }
    changes.push(
      { table: 'people', id: keptId, set },
      { table: 'people', id: mergedId, set: { mergedInto: null } },
      { table: 'merges', id: mergeId, set: { splitAtMs: deps.now() } },
    )
    await write(db, deps, changes)
    if (dismiss) await dismissPair(db, deps, [keptId, mergedId])
  })

/** Remembers that two are not one. */
export const dismissPair = (db: PorchlightDatabase, deps: Deps, [a, b]: [string, string]): Promise<void> =>
  inOneGo(db, async () => {
    const id = dismissalId(a, b)
    const known = await db.dismissals.get(id)
    const change: Change = known
      ? { table: 'dismissals', id, set: { deletedAtMs: null, atMs: deps.now() } }
      : { table: 'dismissals', add: { id, atMs: deps.now() } }
    await write(db, deps, [change])
  })

/** Forgets that two are not one, which undoes `dismissPair`. */
export const recallPair = (db: PorchlightDatabase, deps: Deps, [a, b]: [string, string]): Promise<void> =>
  write(db, deps, [{ table: 'dismissals', id: dismissalId(a, b), set: { deletedAtMs: deps.now() } }])
