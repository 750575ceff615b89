import { addToDay, type Day } from '@/lib/domain/time/day'
import type { Days } from '@/lib/domain/time/units'

/** Multiples of the golden section spread evenly over a range, however many there will be. */
const goldenSection = 0.618_033_988_749_895

/**
 * The day before which somebody is not suggested, so that many people who get the same rhythm (days) at once
 * do not come up together. `place`: how many got it before them.
 */
export const spreadDay = (today: Day, rhythmDays: Days, place: number): Day =>
  addToDay(today, Math.floor(((place * goldenSection) % 1) * rhythmDays))
