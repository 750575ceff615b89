import type { Days } from '@/lib/domain/time/units'
/** A time without contact in the unit people would use. */
export interface QuietFor {
  unit: 'day' | 'week' | 'month' | 'year'
  count: number
}

const daysPerMonth = 30.44
const daysPerYear = 365.25

/**
 * Turns whole days into one unit: days below two weeks (a week is a week), then weeks, months and years,
 * rounded.
 */
export function quietFor(days: Days): QuietFor {
  const whole = Math.max(0, Math.floor(days)) || 0
  if (whole === 7) return { unit: 'week', count: 1 }
  if (whole < 14) return { unit: 'day', count: whole }
  if (whole < 60) return { unit: 'week', count: Math.round(whole / 7) }
  const months = Math.round(whole / daysPerMonth)
  if (months < 12) return { unit: 'month', count: months }
  return { unit: 'year', count: Math.max(1, Math.round(whole / daysPerYear)) }
}
