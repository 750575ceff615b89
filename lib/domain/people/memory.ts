import type { Instant } from '../time/units'
/** Something to keep of somebody. It stays after a goodbye. */
export interface Memory {
  id: string
  personId: string
  text: string
  /** When it was written down (epoch ms). */
  atMs: Instant
}
