import * as v from 'valibot'
import type { BeforeMerge, Merge } from '@/lib/domain/people/merge'
import { field } from '../parse/fields'
import { filledText, instant, instantOrNull, text } from '../parse/values'
import type { SyncedTableOf } from './define'

const snapshot = v.record(v.string(), v.unknown())

const before: v.GenericSchema<unknown, BeforeMerge> = v.looseObject({
  kept: snapshot,
  merged: snapshot,
  moved: v.record(v.string(), v.array(v.string())),
  set: v.optional(snapshot),
})

/** A merge of two records of one person. */
export const merges: SyncedTableOf<Merge> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['keptId', 'mergedId'],
  // It is about both, since it holds both people as they were.
  about: { names: ({ keptId, mergedId }) => [keptId, mergedId] },
  private: ['before'],
  fields: {
    id: field(filledText, ''),
    /** The record that stays. */
    keptId: field(text, ''),
    /** The record that was merged; its `mergedInto` points to the kept one. */
    mergedId: field(text, ''),
    /** When they were merged. */
    atMs: field(instant, 0),
    /**
     * Both people as they were; `moved` lists for each table the ids of records that belonged to the merged
     * person; `set`, which may be missing, holds what merging set on the kept person.
     */
    before: field(before, { kept: {}, merged: {}, moved: {} }),
    /** When they were split again; null: they are merged. */
    splitAtMs: field(instantOrNull, null),
  },
}
