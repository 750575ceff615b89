import { uuidv7 } from 'uuidv7'

/** What a command needs from outside. */
export interface Deps {
  /** Epoch milliseconds. */
  now(): number
  deviceId: string
  /** A fresh UUIDv7. */
  newId(): string
}

/** A fresh UUIDv7: sorts by the time it was made. */
export const newId = () => uuidv7()

/** The real clock and real ids, for this device. */
export const systemDeps = (deviceId: string): Deps => ({ now: () => Date.now(), deviceId, newId })
