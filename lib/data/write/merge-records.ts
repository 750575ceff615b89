import { latestStamp } from './stamp'
import { isRecord } from '../parse/fields'
import type { Stored } from '../schema'
import type { TableDefinition } from '../tables/define'

type Row = Stored<Record<string, unknown>>

const upkeep = ['id', 'stamps']

/**
 * True when a field or member with stamp `theirs` replaces one with `ours`; without any stamps, theirs does.
 */
const wins = (theirs: string | undefined, ours: string | undefined) =>
  ours === undefined || (theirs !== undefined && theirs > ours)

/**
 * Merges two states of a record: each field, and each member of a set or map, from the state in which it was
 * changed last. For stamped fields the order of merging makes no difference.
 */
export function mergeRecords(
  { byMember = {} }: Pick<TableDefinition, 'byMember'>,
  ours: Row,
  theirs: Row,
): Row {
  const merged: Row = { ...ours, stamps: { ...ours.stamps } }
  const take = (name: string, put: () => void) => {
    const stamp = theirs.stamps[name]
    if (!wins(stamp, ours.stamps[name])) return
    put()
    if (stamp !== undefined) merged.stamps[name] = stamp
  }
  for (const [field, value] of Object.entries(theirs)) {
    if (upkeep.includes(field)) continue
    if (byMember[field] && isRecord(value) && isRecord(ours[field])) {
      const members: Record<string, unknown> = { ...ours[field] }
      for (const [name, member] of Object.entries(value)) {
        take(`${field}.${name}`, () => (members[name] = member))
      }
      merged[field] = members
    } else {
      take(field, () => (merged[field] = value))
    }
  }
  return merged
}

/** The stamp of a record's last change; null when it has none. */
export const lastChange = (row: Row) => latestStamp(Object.values(row.stamps ?? {}))
