import { uuidv7 } from 'uuidv7'

/** What a command needs from its environment. */
export interface Deps {
  /** Epoch milliseconds. */
  now(): number
  deviceId: string
  /** A fresh UUIDv7. */
  newId(): string
}

/** A new UUIDv7, which sorts by the time it was made. */
export const newId = () => uuidv7()

/** Deps with real ids for this device, and the wall clock unless another clock is given. */
export const systemDeps = (deviceId: string, now = () => Date.now()): Deps => ({ now, deviceId, newId })
