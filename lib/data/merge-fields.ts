import type { Stored } from './schema'

type Fields = Record<string, unknown>

/** Fields that are sets: each member is stamped by itself, so that two machines merge them tag by tag. */
const sets: readonly string[] = ['contexts', 'members']
/** Fields that are maps: each entry is stamped by itself too, and null once removed. */
const maps: readonly string[] = ['dates']

/** True for a field whose members are stamped and merged one by one. */
export const isByMember = (field: string) => sets.includes(field) || maps.includes(field)

/** True for two values that are kept alike. */
export const sameValue = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)

const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}

/** What a set holds of a member, and a map of an entry: what was never there is as what was removed. */
const valueIn = (field: string, value: unknown) => (maps.includes(field) ? (value ?? null) : value === true)

/** The whole set or map as wished, keeping what was there as `false` or null so that its removal has a stamp. */
function mergeMembers(field: string, before: Fields, wished: Fields) {
  const members = { ...before }
  const changed: string[] = []
  for (const name of new Set([...Object.keys(before), ...Object.keys(wished)])) {
    const wanted = valueIn(field, wished[name])
    if (sameValue(valueIn(field, before[name]), wanted)) continue
    members[name] = wanted
    changed.push(name)
  }
  return { members, changed }
}

/** The record with those fields set and stamped; null when nothing on it would change. Undefined is no value. */
export function mergeFields(
  stored: Stored<object> | undefined,
  set: object,
  stamp: string,
): Stored<Fields> | null {
  const record: Stored<Fields> = stored
    ? { ...stored, stamps: { ...stored.stamps } }
    : { stamps: {}, deletedAtMs: null }
  let changed = !stored
  for (const [field, value] of Object.entries(set)) {
    if (value === undefined) continue
    if (isByMember(field)) {
      const merged = mergeMembers(field, asFields(record[field]), asFields(value))
      if (!stored || merged.changed.length > 0) record[field] = merged.members
      for (const name of merged.changed) record.stamps[`${field}.${name}`] = stamp
      changed ||= merged.changed.length > 0
    } else if (!(field in record) || !sameValue(record[field], value)) {
      record[field] = value
      // An id never changes, so that it needs no stamp.
      if (field !== 'id') record.stamps[field] = stamp
      changed = true
    }
  }
  return changed ? record : null
}
