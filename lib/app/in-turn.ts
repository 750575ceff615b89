import type { Milliseconds } from '@/lib/domain/time/units'
/** Runs the given functions one after the other, so that no two read-modify-writes of the worker overlap. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = last.then(run, run)
    last = turn.catch(() => undefined)
    return turn
  }
}

/**
 * Turns any number of calls into runs at least `spacingMs` apart, and `burstMs` apart while calls keep
 * coming. The first call runs at once. Calls during a run or its spacing lead to one more run afterwards, so
 * that the last event is always handled.
 */
export function createCoalesced(
  run: () => Promise<void>,
  { spacingMs, burstMs = spacingMs }: { spacingMs: Milliseconds; burstMs?: Milliseconds },
) {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (apartMs: Milliseconds): Promise<void> => {
    const done = run()
    const spaced = done
      .catch(() => undefined)
      .then(() => new Promise<void>((resolve) => setTimeout(resolve, apartMs)))
    running = spaced.then(() => {
      running = null
    })
    return done
  }
  return function again(): Promise<void> {
    if (!running) return start(spacingMs)
    next ??= running.then(() => {
      next = null
      return start(burstMs)
    })
    return next
  }
}
