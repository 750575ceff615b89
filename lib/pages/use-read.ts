import { useMemo, useState, useSyncExternalStore } from 'react'
import { createFollower, type Follower, type Read, type Source } from './follower'

const loading: Read<never> = { state: 'loading', value: null }
const nothing = { getState: () => loading, subscribe: () => () => {} }

/**
 * Follows a read while the component is mounted. With null nothing is read, and the state stays "loading".
 */
export function useRead<T>(follower: Pick<Follower<T>, 'getState' | 'subscribe'> | null): Read<T> {
  const { subscribe, getState } = follower ?? nothing
  return useSyncExternalStore<Read<T>>(subscribe, getState)
}

/**
 * Like `useRead`, for a source that only this component follows. `source` must be stable, as from `useMemo`.
 */
export function useSource<T>(source: Source<T> | null): Read<T> {
  return useRead(useMemo(() => source && createFollower(source), [source]))
}

/**
 * A read that shows the previous value until the new one arrives, so that the page does not flicker or lose
 * focus.
 */
export function useLastValue<T>(read: Read<T>): Read<T> {
  const [last, setLast] = useState<T | null>(read.value)
  if (read.value !== null && read.value !== last) setLast(read.value)
  const value = read.value ?? last
  if (value === null || read.value !== null) return read
  return read.state === 'failed' ? { ...read, value } : { state: 'ready', value }
}
