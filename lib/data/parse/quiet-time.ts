import * as v from 'valibot'
import type { QuietTime } from '@/lib/domain/boundaries/boundaries'
import { sitesOrAll } from './budget'
import { field, type Fields, isRecord, type Repaired, repairFields } from './fields'
import { filledText, minuteOfDay, text } from './values'

const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))

// Damage never loosens: every weekday, every site.
export const quietTimeFields: Fields<QuietTime> = {
  id: field(filledText, ''),
  name: field(text, ''),
  weekdays: field(v.array(weekday), [0, 1, 2, 3, 4, 5, 6]),
  fromMinutes: field(minuteOfDay, -1),
  toMinutes: field(minuteOfDay, -1),
  sites: field(sitesOrAll, 'all'),
}

/** A quiet time from what was stored; null where nobody can tell which it is or when. */
export function parseQuietTime(value: unknown): Repaired<QuietTime> | null {
  const { value: quiet, repaired } = repairFields(quietTimeFields, value)
  if (quiet.id === '' || quiet.fromMinutes < 0 || quiet.toMinutes < 0) return null
  return { value: { ...(isRecord(value) ? value : {}), ...quiet }, repaired }
}
