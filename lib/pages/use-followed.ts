import { useEffect, useState } from 'react'
import { follow } from './follow'

/** What is read, now and after every change of it; null until it was, and while `read` is null. `read` must be stable. */
export function useFollowed<T>(read: (() => Promise<T>) | null): T | null {
  const [told, setTold] = useState<T | null>(null)
  useEffect(() => {
    if (!read) return setTold(null)
    return follow(read, { heard: setTold, onProblem: (problem) => console.warn(problem) })
  }, [read])
  return told
}
