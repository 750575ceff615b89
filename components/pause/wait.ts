import { useEffect, useState } from 'react'
import type { Instant } from '@/lib/domain/time/units'

/**
 * The seconds until an instant (epoch ms) by a clock (`now`: epoch ms), counting down; 0 once it has come.
 */
export function useSecondsUntil(atMs: Instant, now: () => number): number {
  const [seconds, setSeconds] = useState(() => secondsBetween(now(), atMs))
  useEffect(() => {
    const tick = () => setSeconds(secondsBetween(now(), atMs))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [atMs, now])
  return seconds
}

const secondsBetween = (nowMs: Instant, atMs: Instant) => Math.max(0, Math.ceil((atMs - nowMs) / 1000))
