import { latestStamp } from './stamp'
import { isRecord } from '../parse/fields'
import type { Stored } from '../schema'
import type { TableDefinition } from '../tables/define'

type Row = Stored<Record<string, unknown>>

const upkeep = ['id', 'stamps']

/** True when a field or member with stamp `theirs` replaces one with `ours`; without any stamp theirs does. */
const wins = (theirs: string | undefined, ours: string | undefined) =>
  ours === undefined || (theirs !== undefined && theirs > ours)

/**
 * Two states of one record of a table as one: each field from where it was changed last, each member of a set or map by itself.
 * The order in which states are merged makes no difference to stamped fields.
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
