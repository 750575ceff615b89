/// <reference types="chrome" />
import { movedByKey } from './moved-by-key'

/** By how much (ms) the clocks of this worker or page are put forward. */
let movedByMs = 0

/** The time of day by the wall clock (epoch ms), as far as the test has put it forward. */
export const wallMs = () => Date.now() + movedByMs

/** The monotonic clock (ms) goes forward with it: to the extension, that time has passed. */
export const monotonicMs = () => performance.now() + movedByMs

const read = chrome.storage.session.get(movedByKey).then((stored) => {
  movedByMs = Number(stored[movedByKey] ?? 0)
})

if ('document' in globalThis)
  chrome.storage.session.onChanged.addListener((changes) => {
    const change = changes[movedByKey]
    if (change) movedByMs = Number(change.newValue ?? 0)
  })
else {
  // Over a channel, which wakes no worker that was stopped, as a listener for what is stored would.
  const channel = new BroadcastChannel(movedByKey)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'number') return
    movedByMs = data
    channel.postMessage('told')
  })
  // Whatever the worker does begins with a read of what is stored: one that has just started waits there until it knows
  // the time.
  const { local } = chrome.storage
  const get = local.get.bind(local) as (...all: unknown[]) => Promise<Record<string, unknown>>
  local.get = (async (...all: unknown[]) => {
    await read
    return get(...all)
  }) as typeof local.get
}
