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

/** Two records of one person made into one. */
export const merges: SyncedTableOf<Merge> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['keptId', 'mergedId'],
  // It holds both people as they were.
  about: { names: ({ keptId, mergedId }) => [keptId, mergedId] },
  private: ['before'],
  fields: {
    id: field(filledText, ''),
    /** The record that stays. */
    keptId: field(text, ''),
    /** The one that points to it with `mergedInto`. */
    mergedId: field(text, ''),
    /** When. */
    atMs: field(instant, 0),
    /**
     * Both people as they were; `moved` has for each table the ids of records that were the merged one's; `set`, which may be
     * missing, what merging set on the kept one.
     */
    before: field(before, { kept: {}, merged: {}, moved: {} }),
    /** When they were split again. */
    splitAtMs: field(instantOrNull, null),
  },
}
