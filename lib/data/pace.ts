import type { Pace, PaceParts } from '@/lib/app/ports'

/** How long work runs (ms) before it yields to the page. */
const sliceMs = 24

/**
 * Waits for one turn of the event loop. Timers are throttled to a second in hidden tabs; message ports are
 * not.
 */
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
 * A pace for work in slices: call it often, and await it. `onProgress` is called at each yield; after
 * `signal` aborts, the next call rejects with its reason.
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
