import { createStore } from 'zustand/vanilla'

/** The state of a read. `value` is the last value read; it stays while reading again, and after a failure. */
export type Read<T> =
  | { state: 'loading'; value: null }
  | { state: 'ready'; value: T }
  | { state: 'failed'; value: T | null; problem: unknown; isTrying: boolean; again: () => void }

/** Receives what a source reads. */
interface Listener<T> {
  told: (value: T) => void
  failed: (problem: unknown) => void
}

/** Reads now and after every change, until the returned function is called. */
export type Source<T> = (listener: Listener<T>) => () => void

/** Calls back after a change. Returns how to stop. */
export type Changes = (changed: () => void) => () => void

/**
 * Shares one source among any number of subscribers: it starts with the first and stops with the last. Fits
 * React's `useSyncExternalStore`.
 */
export interface Follower<T> {
  getState: () => Read<T>
  /** Returns how to unsubscribe. */
  subscribe: (changed: () => void) => () => void
  /**
   * Reads once more. Resolves when the result is in the state, or at once without subscribers; rejects when
   * reading fails.
   */
  readAgain: () => Promise<void>
}

/** Makes a follower of a source. */
export function createFollower<T>(source: Source<T>): Follower<T> {
  const store = createStore<Read<T>>(() => ({ state: 'loading', value: null }))
  let subscribers = 0
  let stop: (() => void) | null = null
  let waiting: { resolve: () => void; reject: (problem: unknown) => void }[] = []

  const settle = (state: Read<T>, tell: (one: (typeof waiting)[number]) => void) => {
    const told = waiting
    waiting = []
    store.setState(state, true)
    told.forEach(tell)
  }
  const again = () => void readAgain().catch(() => {})
  const failedState = (problem: unknown, isTrying: boolean): Read<T> => ({
    state: 'failed',
    value: store.getState().value,
    problem,
    isTrying,
    again,
  })
  const start = () => {
    let isOver = false
    const end = source({
      told: (value) => {
        if (!isOver) settle({ state: 'ready', value }, ({ resolve }) => resolve())
      },
      failed: (problem) => {
        if (isOver) return
        console.warn(problem)
        settle(failedState(problem, false), ({ reject }) => reject(problem))
      },
    })
    stop = () => {
      isOver = true
      end()
    }
  }
  function readAgain(): Promise<void> {
    if (!stop) return Promise.resolve()
    stop()
    const before = store.getState()
    if (before.state === 'failed') store.setState(failedState(before.problem, true), true)
    const read = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }))
    start()
    return read
  }

  return {
    getState: store.getState,
    subscribe(changed) {
      const unsubscribe = store.subscribe(changed)
      if (subscribers++ === 0) start()
      return () => {
        unsubscribe()
        if (--subscribers > 0) return
        stop?.()
        stop = null
        settle(store.getState(), ({ resolve }) => resolve())
      }
    },
    readAgain,
  }
}

/**
 * A source outside of the database: reads now and whenever `changes` calls back. A slow answer never replaces
 * a newer one.
 */
export const readOnChange =
  <T>(read: () => PromiseLike<T>, changes: Changes): Source<T> =>
  ({ told, failed }) => {
    let latest = 0
    const run = () => {
      const own = ++latest
      const isLatest = () => own === latest
      read().then(
        (value) => isLatest() && told(value),
        (problem: unknown) => isLatest() && failed(problem),
      )
    }
    const stop = changes(run)
    run()
    return stop
  }

/** A source that reads once, for what does not change while it is shown. */
export const readOnce = <T>(read: () => PromiseLike<T>): Source<T> => readOnChange(read, () => () => {})

/** The first value for which `pick` does not return null. Rejects when reading fails. */
export function firstValue<T, P>(follower: Follower<T>, pick: (value: T) => P | null): Promise<P> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | null = null
    const look = () => {
      const read = follower.getState()
      const picked = read.value === null ? null : pick(read.value)
      if (picked !== null) resolve(picked)
      else if (read.state === 'failed' && !read.isTrying) reject(read.problem as Error)
      else return
      stop?.()
    }
    stop = follower.subscribe(look)
    look()
  })
}

/** How to retry the failed reads among these; null when none failed. */
export function failedRead(...reads: Read<unknown>[]): { isTrying: boolean; onAgain: () => void } | null {
  const failed = reads.filter((read) => read.state === 'failed')
  if (failed.length === 0) return null
  return {
    isTrying: failed.every(({ isTrying }) => isTrying),
    onAgain: () => failed.forEach(({ again }) => again()),
  }
}
