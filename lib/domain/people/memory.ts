import type { Instant } from '../time/units'
/** A memory of somebody. It stays after a goodbye. */
export interface Memory {
  id: string
  personId: string
  text: string
  /** When it was written down (epoch ms). */
  atMs: Instant
}
