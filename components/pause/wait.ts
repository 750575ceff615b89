import { useEffect, useState } from 'react'

/** Seconds until an instant (epoch ms) by a clock (`now`: epoch ms), counting down; 0 once it has come. */
export function useSecondsUntil(atMs: number, now: () => number): number {
  const [seconds, setSeconds] = useState(() => secondsBetween(now(), atMs))
  useEffect(() => {
    const tick = () => setSeconds(secondsBetween(now(), atMs))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [atMs, now])
  return seconds
}

const secondsBetween = (nowMs: number, atMs: number) => Math.max(0, Math.ceil((atMs - nowMs) / 1000))
