import * as v from 'valibot'
import { isDay } from '@/lib/domain/time/day'
import type { DayTotal } from '@/lib/domain/time/totals'
import { field, isRecord } from '../parse/fields'
import { amount, day, surface, text } from '../parse/values'
import type { CountedTableOf } from './define'

/**
 * The time of one device, day, site and surface, which together are the key. Kept for years and never
 * recomputed from spans. A day's time is the sum over devices.
 */
export const dayTotals: CountedTableOf<DayTotal> = {
  synced: false,
  since: 1,
  key: '[deviceId+day+site+surface]',
  indexes: ['day'],
  private: [],
  fields: {
    /** The installation that counted it; no other one writes it. */
    deviceId: field(text, ''),
    day: field(day, '1970-01-01'),
    /** Main host of the watched site. */
    site: field(text, ''),
    surface: field(surface, 'feed'),
    /** Attention in milliseconds. */
    ms: field(amount, 0),
    visits: field(amount, 0),
    /** Milliseconds in each local clock hour, 0 to 23; an hour that daylight saving repeats contains both. */
    byHour: field(v.pipe(v.array(amount), v.length(24)), Array<number>(24).fill(0)),
  },
}

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < Infinity

/**
 * Makes a type guard that tells totals whose fields are all valid from those that need repair. A year has
 * thousands of totals: this takes a tenth of the time of checking each field by its schema, with the same
 * result. Each date is checked once.
 */
export function wholeDayTotals(): (value: unknown) => value is DayTotal {
  const days = new Map<unknown, boolean>()
  const isGoodDay = (value: unknown) => {
    const isGood = days.get(value) ?? isDay(value)
    days.set(value, isGood)
    return isGood
  }
  return (value): value is DayTotal =>
    isRecord(value) &&
    typeof value.deviceId === 'string' &&
    typeof value.site === 'string' &&
    (value.surface === 'feed' || value.surface === 'people') &&
    isAmount(value.ms) &&
    isAmount(value.visits) &&
    Array.isArray(value.byHour) &&
    value.byHour.length === 24 &&
    value.byHour.every(isAmount) &&
    isGoodDay(value.day)
}
