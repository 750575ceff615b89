import { opensSame } from '@/lib/domain/people/reach/channel'
import { dismissalId } from '@/lib/domain/people/dismissal'
import { type Choices, mergedFields } from '@/lib/domain/people/merging'
import type { Instant } from '@/lib/domain/time/units'
import type { Done, OwnedTable, RecordPorts, Transaction } from '../ports'

interface Two {
  keptId: string
  mergedId: string
}

/** The ids of somebody's records in a table, without channels that the other person has as well. */
async function moving(records: Transaction, table: OwnedTable, { keptId, mergedId }: Two): Promise<string[]> {
  const theirs = await records.where(table, 'personId', [mergedId])
  if (table !== 'channels') return theirs.map(({ id }) => id)
  const has = await records.where('channels', 'personId', [keptId])
  const addresses = await records.where('channels', 'personId', [mergedId])
  return addresses.filter((row) => !has.some((one) => opensSame(one, row))).map(({ id }) => id)
}

/**
 * Merges two people: `mergedId` is shown as `keptId` from now on, with all their records. Returns the merge's
 * id, by which they can be split again; null when either does not exist any more, or both are the same.
 */
export async function mergePeople(
  ports: RecordPorts,
  { keptId, mergedId, choices = {} }: Two & { choices?: Choices },
): Promise<Done<string | null>> {
  const { store, now, newId } = ports
  const { answer: id } = await store.run(async (records) => {
    const [kept, merged] = [await records.get('people', keptId), await records.get('people', mergedId)]
    if (!kept || !merged || kept.mergedInto !== null || merged.mergedInto !== null || keptId === mergedId)
      return null
    const set = mergedFields(kept, merged, choices)
    const moved: Record<string, string[]> = {}
    for (const table of store.owned) {
      moved[table] = await moving(records, table, { keptId, mergedId })
      for (const one of moved[table]) await records.change(table, one, { personId: keptId })
    }
    const groups = (await records.all('people', { removed: true })).filter(
      ({ members }) => members[mergedId] === true && members[keptId] !== true,
    )
    moved.people = groups.map((group) => group.id)
    for (const group of moved.people) await records.change('people', group, { members: { [keptId]: true } })
    await records.change('people', keptId, set)
    await records.change('people', mergedId, { mergedInto: keptId })
    const merge = {
      id: newId(),
      keptId,
      mergedId,
      atMs: now(),
      before: { kept: { ...kept }, merged: { ...merged }, moved, set: { ...set } },
      splitAtMs: null,
    }
    await records.add('merges', merge)
    return merge.id
  })
  // Splits again instead of undoing the writes, since the kept person may have been merged into somebody else
  // by then.
  return { answer: id, undo: async () => id !== null && splitPeople(ports, id, { dismiss: false }) }
}

/** Somebody and the people they were merged into since, who hold their records now. */
async function withWhomTheyAre(records: Transaction, id: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let next: string | null = id; next !== null && !ids.has(next);) {
    ids.add(next)
    next = (await records.get('people', next, { removed: true }))?.mergedInto ?? null
  }
  return ids
}

/**
 * Splits two merged people: each gets their own records back. What was changed or noted since stays with the
 * kept person. With `dismiss` they are not proposed as duplicates again. Does nothing when the merge does not
 * exist or was split already.
 */
export const splitPeople = (
  { store, now }: RecordPorts,
  mergeId: string,
  { dismiss = true }: { dismiss?: boolean } = {},
): Promise<Done<void>> =>
  store.run(async (records) => {
    const also = { removed: true }
    const merge = await records.get('merges', mergeId)
    if (!merge || merge.splitAtMs !== null) return
    const { keptId, mergedId, before } = merge
    const holders = await withWhomTheyAre(records, keptId)
    for (const table of store.owned) {
      for (const id of before.moved[table] ?? []) {
        const record = await records.get(table, id, also)
        if (record?.personId && holders.has(record.personId))
          await records.change(table, id, { personId: mergedId })
      }
    }
    for (const id of before.moved.people ?? [])
      await records.change('people', id, { members: { [keptId]: false } })
    await records.putBack('people', keptId, { set: before.set ?? {}, before: before.kept })
    await records.change('people', mergedId, { mergedInto: null })
    await records.change('merges', mergeId, { splitAtMs: now() })
    if (dismiss) await noteDismissal(records, [keptId, mergedId], now())
  })

/** Stores that two people are not the same. */
export const dismissPair = ({ store, now }: RecordPorts, pair: [string, string]): Promise<Done<void>> =>
  store.run((records) => noteDismissal(records, pair, now()))

async function noteDismissal(records: Transaction, [a, b]: [string, string], atMs: Instant): Promise<void> {
  const id = dismissalId(a, b)
  if (!(await records.get('dismissals', id, { removed: true })))
    return records.add('dismissals', { id, atMs })
  await records.restore('dismissals', id)
  await records.change('dismissals', id, { atMs })
}
