import type { Day } from './day'
import type { Surface } from './span'

/** Time on one site's surface in one day, as counted by one device. Only that device writes it. */
export interface DayTotal {
  deviceId: string
  day: Day
  site: string
  surface: Surface
  /** Attention in milliseconds. */
  ms: number
  visits: number
  /** Milliseconds by local clock hour, 24 entries; an hour that daylight saving repeats contains both. */
  byHour: number[]
}
