import { useMemo, useState, useSyncExternalStore } from 'react'
import { createFollower, type Follower, type Read, type Source } from './follower'

const loading: Read<never> = { state: 'loading', value: null }
const nothing = { getState: () => loading, subscribe: () => () => {} }

/** Follows what is read, for as long as the component is there. Null: nothing is to be read, which stays loading. */
export function useRead<T>(follower: Pick<Follower<T>, 'getState' | 'subscribe'> | null): Read<T> {
  const { subscribe, getState } = follower ?? nothing
  return useSyncExternalStore<Read<T>>(subscribe, getState)
}

/** As `useRead`, of a source that this component alone follows. `source` must be stable, as from `useMemo`. */
export function useSource<T>(source: Source<T> | null): Read<T> {
  return useRead(useMemo(() => source && createFollower(source), [source]))
}

/** A read, with the value of the one before standing in until it has its own: for what would flicker or lose the focus. */
export function useLastValue<T>(read: Read<T>): Read<T> {
  const [last, setLast] = useState<T | null>(read.value)
  if (read.value !== null && read.value !== last) setLast(read.value)
  const value = read.value ?? last
  if (value === null || read.value !== null) return read
  return read.state === 'failed' ? { ...read, value } : { state: 'ready', value }
}
