import { useEffect, useState } from 'react'

const secondsUntil = (atMs: number) => Math.max(0, Math.ceil((atMs - Date.now()) / 1000))

/** Seconds until an instant (epoch ms), counting down; 0 once it has come. */
export function useSecondsUntil(atMs: number): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(atMs))
  useEffect(() => {
    const tick = () => setSeconds(secondsUntil(atMs))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [atMs])
  return seconds
}
