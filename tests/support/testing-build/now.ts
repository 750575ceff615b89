/// <reference types="chrome" />
import { movedByKey } from './moved-by-key'

declare global {
  /** By how much (ms) this worker or page has put its clocks forward. */
  var clockMovedByMs: number
}

globalThis.clockMovedByMs = 0

/** The time of day by the wall clock (epoch ms), as far as the test has put it forward. */
export const wallMs = () => Date.now() + globalThis.clockMovedByMs

/** The monotonic clock (ms) goes forward with it: to the extension, that time has passed. */
export const monotonicMs = () => performance.now() + globalThis.clockMovedByMs

const read = chrome.storage.session.get(movedByKey).then((stored) => {
  globalThis.clockMovedByMs = Number(stored[movedByKey] ?? 0)
})

if ('document' in globalThis)
  chrome.storage.session.onChanged.addListener((changes) => {
    const change = changes[movedByKey]
    if (change) globalThis.clockMovedByMs = Number(change.newValue ?? 0)
  })
else {
  // The test tells a worker that runs: a listener here would wake one that was stopped. Whatever the worker does begins
  // with a read of what is stored, so that a worker that has just begun waits there until it knows the time.
  const { local } = chrome.storage
  const get = local.get.bind(local) as (...all: unknown[]) => Promise<Record<string, unknown>>
  local.get = (async (...all: unknown[]) => {
    await read
    return get(...all)
  }) as typeof local.get
}
