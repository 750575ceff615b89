import { dequal } from 'dequal/lite'
import type { Stored } from '../schema'
import type { TableDefinition } from '../tables/define'

type RecordFields = Record<string, unknown>

const asFields = (value: unknown): RecordFields =>
  typeof value === 'object' && value !== null ? (value as RecordFields) : {}

/** The value of a set's member or a map's entry. One that never existed equals one that was removed. */
export const memberIn = (kind: 'set' | 'map', value: unknown) =>
  kind === 'map' ? (value ?? null) : value === true

/**
 * The whole set or map as wished. Removed members stay as `false` or null, so that their removal has a stamp.
 */
function mergeMembers(kind: 'set' | 'map', before: RecordFields, wished: RecordFields) {
  const members = { ...before }
  const changed: string[] = []
  for (const name of new Set([...Object.keys(before), ...Object.keys(wished)])) {
    const wanted = memberIn(kind, wished[name])
    if (dequal(memberIn(kind, before[name]), wanted)) continue
    members[name] = wanted
    changed.push(name)
  }
  return { members, changed }
}

/**
 * The record with those fields set and stamped; null when nothing would change. A field that is undefined is
 * ignored.
 */
export function mergeFields(
  { byMember = {} }: Pick<TableDefinition, 'byMember'>,
  stored: Stored<object> | undefined,
  set: object,
  stamp: string,
): Stored<RecordFields> | null {
  const record: Stored<RecordFields> = stored
    ? { ...stored, stamps: { ...stored.stamps } }
    : { stamps: {}, deletedAtMs: null }
  let changed = !stored
  for (const [field, value] of Object.entries(set)) {
    if (value === undefined) continue
    const kind = byMember[field]
    if (kind) {
      const merged = mergeMembers(kind, asFields(record[field]), asFields(value))
      if (!stored || merged.changed.length > 0) record[field] = merged.members
      for (const name of merged.changed) record.stamps[`${field}.${name}`] = stamp
      changed ||= merged.changed.length > 0
    } else if (!(field in record) || !dequal(record[field], value)) {
      record[field] = value
      // An id never changes, so it needs no stamp.
      if (field !== 'id') record.stamps[field] = stamp
      changed = true
    }
  }
  return changed ? record : null
}
