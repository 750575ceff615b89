import type { Clock, Timer } from '@/lib/app/ports'
import { monotonicMs, wallMs } from './now'

const workerLife = crypto.randomUUID()

/** Both clocks. The monotonic one restarts with each worker, so `workerLife` tells its lives apart. */
export const clock: Clock = {
  read: () => ({ wallMs: wallMs(), monotonicMs: monotonicMs(), workerLife }),
}

/** How long this worker has lived (ms, monotonic). */
export const workerAgeMs = () => performance.now()

/** A timer that calls `ring`; setting it again replaces it. */
export function createTimer(ring: () => void): Timer {
  let id: ReturnType<typeof setTimeout> | undefined
  return {
    after(ms) {
      clearTimeout(id)
      id = setTimeout(ring, ms)
    },
    stop: () => clearTimeout(id),
  }
}
