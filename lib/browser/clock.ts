import type { Clock, Timer } from '@/lib/app/ports'
import { monotonicMs, wallMs } from './now'

const workerLife = crypto.randomUUID()

/** Both clocks; the monotonic one is told apart by worker life, since it starts again with each. */
export const clock: Clock = {
  read: () => ({ wallMs: wallMs(), monotonicMs: monotonicMs(), workerLife }),
}

/** One timer that calls `ring`; setting it again replaces it. */
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
