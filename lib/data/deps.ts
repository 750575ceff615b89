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

/** Real ids for this device, and the wall clock unless another is given. */
export const systemDeps = (deviceId: string, now = () => Date.now()): Deps => ({ now, deviceId, newId })
