import { expect } from 'vitest'
import type { Surface } from '@/lib/domain/time/span'
import { type Ledger, sleep } from './counted'

/** How far a phase's time may be from that of the test's own clock (ms). */
export const toleranceMs = 1_000

export interface Place {
  site: string
  surface: Surface
}

/** A stopwatch of the test itself, independent of Porchlight. */
export function stopwatch() {
  let ms = 0
  let since: number | null = null
  return {
    start() {
      since ??= performance.now()
    },
    stop() {
      if (since !== null) ms += performance.now() - since
      since = null
    },
    ms: () => ms,
  }
}

/** The time that a phase added to each of some places, once nothing is being counted any more. */
export async function added(ledger: Ledger, places: Place[], phase: () => Promise<void>) {
  const counts = () => Promise.all(places.map(({ site, surface }) => ledger.counted(site, surface)))
  const [before, totalBefore, began] = [await counts(), await ledger.totalMs(), performance.now()]
  await phase()
  await quiet(ledger)
  const elapsedMs = performance.now() - began
  expect((await ledger.totalMs()) - totalBefore, 'never more than wall-clock').toBeLessThanOrEqual(elapsedMs)
  return (await counts()).map(({ ms, visits }, at) => ({
    ms: ms - before[at]!.ms,
    visits: visits - before[at]!.visits,
  }))
}

/**
 * Waits until no span is open, for longer than a heartbeat, so that a missed event shows as time counted too
 * much.
 */
export async function quiet(ledger: Ledger) {
  const giveUpAt = performance.now() + 8_000
  while (performance.now() < giveUpAt && (await ledger.attention()).open) await sleep(200)
}

/**
 * Expects two lengths (ms) to be equal within the tolerance of so many phases, each with its own beginning
 * and end.
 */
export function expectWithin(countedMs: number, trueMs: number, { phases = 1 } = {}) {
  expect(Math.abs(countedMs - trueMs), `counted ${countedMs} ms, truly ${trueMs} ms`).toBeLessThanOrEqual(
    toleranceMs * phases,
  )
}
