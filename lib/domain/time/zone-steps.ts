import { millisecondsInDay } from 'date-fns/constants'
import type { Instant, Milliseconds } from './units'
import { aheadMs, type Zone } from './wall-clock'

/** An instant at which a clock is set: by how much it was ahead of UTC before, and is from then on (ms). */
export interface ZoneStep {
  atMs: Instant
  beforeMs: number
  afterMs: Milliseconds
}

/** No zone is known to have set its clock twice within less than this (ms). */
const strideMs = 7 * millisecondsInDay

/** The instants between two (epoch ms) at which the clock of a zone is set, in their order. */
export function stepsBetween(zone: Zone, fromMs: Instant, toMs: Instant): ZoneStep[] {
  const steps: ZoneStep[] = []
  for (let atMs = fromMs; atMs < toMs; atMs += strideMs) {
    const endMs = Math.min(atMs + strideMs, toMs)
    const [beforeMs, afterMs] = [aheadMs(zone, atMs), aheadMs(zone, endMs)]
    if (beforeMs === afterMs) continue
    let [early, late] = [atMs, endMs]
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2)
      if (aheadMs(zone, middle) === beforeMs) early = middle
      else late = middle
    }
    steps.push({ atMs: late, beforeMs, afterMs })
  }
  return steps
}
