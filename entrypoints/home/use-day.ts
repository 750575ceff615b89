import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type Day, dayOf } from '@/lib/domain/time/day'
import { useHome } from './home'

const minuteMs = 60_000

/** The present instant (epoch ms), told again every minute and whenever the page is looked at again. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const tell = () => setNowMs(Date.now())
    const timer = setInterval(tell, minuteMs)
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [])
  return nowMs
}

/** The person's day, by their day start. */
export function useDay(): Day {
  const dayStartMinutes = useStore(useHome().kept, (state) => state.settings.dayStartMinutes)
  return dayOf(useNow(), dayStartMinutes)
}
