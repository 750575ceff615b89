/** Says how far long work is (0 to 1), and rests when the page had to wait long enough. Rejects once it was cancelled. */
export type Pace = (done: number) => Promise<void>

export interface PaceParts {
  signal?: AbortSignal
  onProgress?: (done: number) => void
}

/** The longest that work runs before the page may answer (milliseconds). */
const sliceMs = 24

/** One turn of the event loop. Timers would wait a second in a hidden tab; a message port does not. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/**
 * A pace for work in slices: call it often, and await it. `onProgress` hears at each rest; aborting `signal` makes
 * the next call reject with its reason.
 */
export function createPace({ signal, onProgress }: PaceParts = {}): Pace {
  let restedAtMs = performance.now()
  return async (done) => {
    signal?.throwIfAborted()
    if (performance.now() - restedAtMs < sliceMs) return
    onProgress?.(done)
    await nextTask()
    signal?.throwIfAborted()
    restedAtMs = performance.now()
  }
}
