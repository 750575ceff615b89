import { millisecondsInDay } from 'date-fns/constants'
import type { Instant, Milliseconds } from './units'
import { aheadMs, type Zone } from './wall-clock'

/**
 * An instant at which a zone's offset changes: how far it was ahead of UTC before, and is from then on (ms).
 */
export interface ZoneStep {
  atMs: Instant
  beforeMs: number
  afterMs: Milliseconds
}

/** No zone is known to have changed its offset twice within less than this (ms). */
const strideMs = 7 * millisecondsInDay

/** The instants between two (epoch ms) at which a zone's offset changes, in order. */
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
