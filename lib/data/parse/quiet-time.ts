import * as v from 'valibot'
import type { QuietTime } from '@/lib/domain/boundaries/boundaries'
import { sitesOrAll } from './budget'
import { field, type Fields, isRecord, type Repaired, repairFields } from './fields'
import { filledText, minuteOfDay, text } from './values'

const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))

// The fallbacks are every weekday and every site, so that damage never loosens.
export const quietTimeFields: Fields<QuietTime> = {
  id: field(filledText, ''),
  name: field(text, ''),
  weekdays: field(v.array(weekday), [0, 1, 2, 3, 4, 5, 6]),
  fromMinutes: field(minuteOfDay, -1),
  toMinutes: field(minuteOfDay, -1),
  sites: field(sitesOrAll, 'all'),
}

/** Parses a stored quiet time; null when its id or its times are invalid. */
export function parseQuietTime(value: unknown): Repaired<QuietTime> | null {
  const { value: quiet, repaired } = repairFields(quietTimeFields, value)
  if (quiet.id === '' || quiet.fromMinutes < 0 || quiet.toMinutes < 0) return null
  return { value: { ...(isRecord(value) ? value : {}), ...quiet }, repaired }
}
