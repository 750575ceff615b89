import type { Stored } from './schema'

type Fields = Record<string, unknown>

/** Fields that are sets: each member is stamped by itself, so that two machines merge them tag by tag. */
const sets: readonly string[] = ['contexts', 'members']
/** Fields that are maps: each entry is stamped by itself too, and null once removed. */
const maps: readonly string[] = ['dates']

/** True for a field whose members are stamped and merged one by one. */
export const isByMember = (field: string) => sets.includes(field) || maps.includes(field)

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)

const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}

/** The whole set as wished, keeping members that were there as `false` so that their removal has a stamp. */
function mergeSet(before: Fields, wished: Fields) {
  const members = { ...before }
  const changed: string[] = []
  for (const name of new Set([...Object.keys(before), ...Object.keys(wished)])) {
    const wanted = wished[name] === true
    if ((before[name] === true) === wanted) continue
    members[name] = wanted
    changed.push(name)
  }
  return { members, changed }
}

/** The whole map as wished, keeping entries that were there as null so that their removal has a stamp. */
function mergeMap(before: Fields, wished: Fields) {
  const members = { ...before }
  const changed: string[] = []
  for (const name of new Set([...Object.keys(before), ...Object.keys(wished)])) {
    const wanted = wished[name] ?? null
    if (same(before[name] ?? null, wanted)) continue
    members[name] = wanted
    changed.push(name)
  }
  return { members, changed }
}

/** The record with those fields set and stamped; null when nothing on it would change. Undefined is no value. */
export function mergeFields(
  stored: Stored<Fields> | undefined,
  set: Fields,
  stamp: string,
): Stored<Fields> | null {
  const record: Stored<Fields> = stored
    ? { ...stored, stamps: { ...stored.stamps } }
    : { stamps: {}, deletedAtMs: null }
  let changed = !stored
  for (const [field, value] of Object.entries(set)) {
    if (value === undefined) continue
    if (isByMember(field)) {
      const merge = maps.includes(field) ? mergeMap : mergeSet
      const merged = merge(asFields(record[field]), asFields(value))
      if (!stored || merged.changed.length > 0) record[field] = merged.members
      for (const name of merged.changed) record.stamps[`${field}.${name}`] = stamp
      changed ||= merged.changed.length > 0
    } else if (!(field in record) || !same(record[field], value)) {
      record[field] = value
      // An id never changes, so that it needs no stamp.
      if (field !== 'id') record.stamps[field] = stamp
      changed = true
    }
  }
  return changed ? record : null
}
