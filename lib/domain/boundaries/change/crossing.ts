import { dequal } from 'dequal/lite'
import type { BoundarySet } from '../boundaries'
import { type Guarded, guardedOf } from './guarded'

/**
 * A three-way merge: a change from what somebody saw (`seen`) to what they wanted, applied to what is there
 * `now`.
 */
interface Crossing<T> {
  seen: T
  wanted: T
  now: T
}

/** Which value wins when the change and a concurrent change are about the same value. */
type Stays = 'wanted' | 'now'

function crossedValue<T>({ seen, wanted, now }: Crossing<T>, stays: Stays): T {
  if (dequal(seen, wanted)) return now
  return stays === 'wanted' || dequal(now, seen) ? wanted : now
}

/** Merges two changes of one list, whose entries are identified by a key; in the order of the wanted list. */
export function crossedList<T>(
  { seen, wanted, now }: Crossing<readonly T[]>,
  key: (one: T) => string,
  stays: Stays,
): T[] {
  const byKey = (list: readonly T[]) => new Map(list.map((one) => [key(one), one]))
  const [before, wished, present] = [byKey(seen), byKey(wanted), byKey(now)]
  return [...new Map([...wished, ...present]).keys()].flatMap((name) => {
    const one = { seen: before.get(name), wanted: wished.get(name), now: present.get(name) }
    return crossedValue<T | undefined>(one, stays) ?? []
  })
}

/** Merges two changes of one record field by field, and fields that are records by their own fields. */
export function crossedFields<T extends object>({ seen, wanted, now }: Crossing<T>, stays: Stays): T {
  const isRecord = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(now)])] as (string & keyof T)[]
  const crossed = names.map((name) => {
    const one = { seen: seen[name], wanted: wanted[name], now: now[name] }
    const all = Object.values(one).every(isRecord)
    return [name, all ? crossedFields(one as Crossing<object>, stays) : crossedValue(one, stays)]
  })
  return Object.fromEntries(crossed.filter(([, value]) => value !== undefined)) as T
}

const list = <T, F extends keyof T>({ seen, wanted, now }: Crossing<T>, field: F): Crossing<T[F]> => ({
  seen: seen[field],
  wanted: wanted[field],
  now: now[field],
})

/**
 * Merges two changes of the boundaries: each budget, quiet time, site with a short pause and calm switch by
 * itself.
 */
export function crossedSet(sets: Crossing<BoundarySet>, stays: Stays): BoundarySet {
  const byId = ({ id }: { id: string }) => id
  const itself = (one: string) => one
  return {
    ...crossedFields(sets, stays),
    budgets: crossedList(list(sets, 'budgets'), byId, stays),
    quietTimes: crossedList(list(sets, 'quietTimes'), byId, stays),
    entryPause: crossedList(list(sets, 'entryPause'), itself, stays),
    calm: crossedList(list(sets, 'calm'), itself, stays),
  }
}

/** Merges two changes of the settings that boundaries depend on: each site and each other field by itself. */
export const crossedGuarded = (all: Crossing<Guarded>, stays: Stays): Guarded => ({
  ...guardedOf(crossedFields(all, stays)),
  sites: crossedList(list(all, 'sites'), ({ site }) => site, stays),
})
