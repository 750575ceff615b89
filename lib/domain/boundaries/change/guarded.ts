import type { Day } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { Minutes } from '@/lib/domain/time/units'
import type { Zone } from '@/lib/domain/time/wall-clock'

/** A stretch in which Porchlight only looks on: `until` is the first day after it. */
export interface Observing {
  from: Day
  until: Day
}

/** The settings that a boundary hangs on. Loosening one of them waits as a boundary does. */
export interface Guarded {
  sites: WatchedSite[]
  /** Seconds without input after which attention is no longer counted; 15 at least. */
  idleSeconds: number
  /** When the day begins, minutes after midnight (04:00 = 240). */
  dayStartMinutes: Minutes
  /** By whose clock quiet times are, an evening with someone, and the end of a break. */
  zone: Zone
  /** The first week, and the proposal that waits after it; null once that was answered. */
  observing: Observing | null
}

/** Those of some settings. */
export const guardedOf = ({ sites, idleSeconds, dayStartMinutes, zone, observing }: Guarded): Guarded => ({
  sites,
  idleSeconds,
  dayStartMinutes,
  zone,
  observing,
})
