import { millisecondsInMinute } from 'date-fns/constants'
import type { Day } from '../time/day'
import type { DayTotal } from '../time/totals'
import type { Minutes } from '../time/units'
import type { Observing } from './change/guarded'

/**
 * A proposed budget over all feeds and what it is based on: the median, or null and the number of days seen
 * where these were too few.
 */
export interface Proposal {
  minutes: Minutes
  medianMinutes: Minutes | null
  daysSeen: number
}

/** The minutes proposed when too little was seen (about half an hour a day: Hunt et al. 2018). */
const plainMinutes = 30
const fewestDays = 3
const share = 0.75
const [least, most, step] = [10, 120, 5]

const median = (sorted: readonly number[]) => {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/** Proposes a daily budget from the observed days: about three quarters of the median day with any feed. */
export function proposal(
  totals: readonly Pick<DayTotal, 'day' | 'surface' | 'ms'>[],
  { from, until }: Observing,
): Proposal {
  const msByDay = new Map<Day, number>()
  for (const { day, surface, ms } of totals)
    if (surface === 'feed' && ms > 0 && day >= from && day < until)
      msByDay.set(day, (msByDay.get(day) ?? 0) + ms)
  const minutes = [...msByDay.values()].map((ms) => ms / millisecondsInMinute).sort((a, b) => a - b)
  if (minutes.length < fewestDays)
    return { minutes: plainMinutes, medianMinutes: null, daysSeen: minutes.length }
  const middle = median(minutes)
  const rounded = Math.round((middle * share) / step) * step
  return {
    minutes: Math.min(most, Math.max(least, rounded)),
    medianMinutes: Math.round(middle),
    daysSeen: minutes.length,
  }
}

/** True from the day after the observing days until the proposal is answered. */
export const proposalIsDue = (observing: Observing | null, today: Day) =>
  observing !== null && today >= observing.until
