/// <reference types="chrome" />
import { movedByKey } from './moved-by-key'

/** How far (ms) the clocks of this worker or page are put forward. */
let movedByMs = 0

/** The wall clock (epoch ms), including how far the test has put it forward. */
export const wallMs = () => Date.now() + movedByMs

/** The monotonic clock (ms) moves along: to the extension, that time has really passed. */
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
  // A broadcast channel, because unlike a storage listener it does not wake a stopped worker.
  const channel = new BroadcastChannel(movedByKey)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'number') return
    movedByMs = data
    channel.postMessage('told')
  })
  // Everything the worker does begins by reading storage, so a worker that has just started waits there until
  // it knows the time.
  const { local } = chrome.storage
  const get = local.get.bind(local) as (...all: unknown[]) => Promise<Record<string, unknown>>
  local.get = (async (...all: unknown[]) => {
    await read
    return get(...all)
  }) as typeof local.get
}
