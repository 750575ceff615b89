import { millisecondsInMinute } from 'date-fns/constants'
import { useEffect, useState } from 'react'
import { type Day, dayOf } from '@/lib/domain/time/day'
import { type Today, todayAt } from '@/lib/domain/time/today'
import { useSettings, useStored } from '../home'

/** The present instant (epoch ms), updated every minute and whenever the page becomes visible. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const tell = () => setNowMs(Date.now())
    const timer = setInterval(tell, millisecondsInMinute)
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [])
  return nowMs
}

/** The day being counted, and the instant at which it began; a change of zone does not alter it. */
export function useToday(): Today {
  const { dayStartMinutes } = useSettings()
  const counting = useStored((stored) => stored.counting)
  return todayAt(counting, { nowMs: useNow(), dayStartMinutes })
}

/** The day by the local clock, which everything about people uses. */
export function useDay(): Day {
  const { dayStartMinutes } = useSettings()
  return dayOf(useNow(), dayStartMinutes)
}
