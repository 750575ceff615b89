import type { Day } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { Minutes } from '@/lib/domain/time/units'
import type { Zone } from '@/lib/domain/time/wall-clock'

/** A period in which Porchlight only observes; `until` is the first day after it. */
export interface Observing {
  from: Day
  until: Day
}

/** The settings that boundaries depend on. Loosening one of them waits as loosening a boundary does. */
export interface Guarded {
  sites: WatchedSite[]
  /** Seconds without input after which attention is no longer counted; 15 at least. */
  idleSeconds: number
  /** When the day begins, minutes after midnight (04:00 = 240). */
  dayStartMinutes: Minutes
  /** The time zone of quiet times, of an evening of presence and of the end of a break. */
  zone: Zone
  /** The observing week and the proposal that follows it; null once the proposal was answered. */
  observing: Observing | null
}

/** Only the guarded ones of some settings. */
export const guardedOf = ({ sites, idleSeconds, dayStartMinutes, zone, observing }: Guarded): Guarded => ({
  sites,
  idleSeconds,
  dayStartMinutes,
  zone,
  observing,
})
