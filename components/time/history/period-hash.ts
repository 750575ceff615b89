import { type Day, isDay } from '@/lib/domain/time/day'
import { type PeriodUnit, periodUnits } from '@/lib/domain/time/history/period'

/** A period as named in an address: its unit and a day in it. */
export interface NamedPeriod {
  unit: PeriodUnit
  day: Day
}

/** How many characters of a day identify the period: `2026-11-23`, `2026-11`, `2026`. */
const lengths: Record<PeriodUnit, number> = { day: 10, week: 10, month: 7, year: 4 }
const firstOf: Record<PeriodUnit, string> = { day: '', week: '', month: '-01', year: '-01-01' }

/** The address of a period within home: `#/time/month/2026-11`. */
export const periodHash = ({ unit, day }: NamedPeriod): `#/${string}` =>
  `#/time/${unit}/${day.slice(0, lengths[unit])}`

/** Parses the last two parts of an address; null when they name no period. */
export function namedPeriod(unit: string, name: string): NamedPeriod | null {
  const known = periodUnits.find((one) => one === unit)
  if (!known || name.length !== lengths[known]) return null
  const day = name + firstOf[known]
  return isDay(day) ? { unit: known, day } : null
}
