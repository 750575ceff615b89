import * as v from 'valibot'
import {
  type Boundaries,
  type BoundarySet,
  coolingOffChoices,
  noBoundaries,
} from '@/lib/domain/boundaries/boundaries'
import { parseBudget } from './budget'
import { field, type Fields, isRecord, type Repaired } from './fields'
import { parseList, nestedFields } from './nested'
import { parseQuietTime } from './quiet-time'
import { parseGuarded } from './settings'
import { day, filledText } from './values'

const parseText = (value: unknown): Repaired<string> | null =>
  v.is(filledText, value) ? { value, repaired: [] } : null

export const coolingOffFields: Fields<Pick<BoundarySet, 'coolingOffHours'>> = {
  coolingOffHours: field(v.picklist(coolingOffChoices), noBoundaries.coolingOffHours),
}

/** A missing part of the set counts as off. */
function parseSet(value: unknown, path: string): Repaired<BoundarySet> {
  const known = isRecord(value) ? value : {}
  const budgets = parseList(parseBudget, known.budgets, `${path}.budgets`)
  const quietTimes = parseList(parseQuietTime, known.quietTimes, `${path}.quietTimes`)
  const entryPause = parseList(parseText, known.entryPause, `${path}.entryPause`)
  const calm = parseList(parseText, known.calm, `${path}.calm`)
  const plain = nestedFields(coolingOffFields, value, path)
  return {
    value: {
      ...plain.value,
      budgets: budgets.value,
      quietTimes: quietTimes.value,
      entryPause: entryPause.value,
      calm: calm.value,
    },
    repaired: [budgets, quietTimes, entryPause, calm, plain].flatMap(({ repaired }) => repaired),
  }
}

function parsePending(value: unknown): Repaired<Boundaries['pending']> {
  if (value === null || value === undefined) return { value: null, repaired: [] }
  // A pending set without a valid day could never take effect, so it is dropped.
  if (!isRecord(value) || !v.is(day, value.from)) return { value: null, repaired: ['pending'] }
  const set = parseSet(value.set, 'pending.set')
  if (set.repaired.length > 0) return { value: null, repaired: set.repaired }
  const none = value.settings === null || value.settings === undefined
  const settings = none ? null : parseGuarded(value.settings)
  if (!none && !settings) return { value: null, repaired: ['pending.settings'] }
  return { value: { ...value, set: set.value, settings, from: value.from }, repaired: [] }
}

/**
 * Parses stored boundaries. A boundary that cannot be read is dropped and named in `repaired`; the others are
 * not affected.
 */
export function parseBoundaries(value: unknown): { boundaries: Boundaries; repaired: string[] } {
  const known = isRecord(value) ? value : {}
  const whole = isRecord(value) || value === undefined ? [] : ['']
  const current = parseSet(known.current, 'current')
  const pending = parsePending(known.pending)
  return {
    boundaries: { ...known, version: 1, current: current.value, pending: pending.value },
    repaired: [...whole, ...current.repaired, ...pending.repaired],
  }
}
