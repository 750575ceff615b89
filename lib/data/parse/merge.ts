import * as v from 'valibot'
import type { BeforeMerge, Merge } from '@/lib/domain/people/merge'
import { field, type Fields, repairFields } from './fields'
import { filledText, instant, instantOrNull, text } from './values'

const snapshot = v.record(v.string(), v.unknown())

const before: v.GenericSchema<unknown, BeforeMerge> = v.looseObject({
  kept: snapshot,
  merged: snapshot,
  moved: v.record(v.string(), v.array(v.string())),
  set: v.optional(snapshot),
})

export const mergeRecordFields: Fields<Merge> = {
  id: field(filledText, ''),
  keptId: field(text, ''),
  mergedId: field(text, ''),
  atMs: field(instant, 0),
  before: field(before, { kept: {}, merged: {}, moved: {} }),
  splitAtMs: field(instantOrNull, null),
}

export const parseMerge = (value: unknown) => repairFields(mergeRecordFields, value)
