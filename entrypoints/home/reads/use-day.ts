import { millisecondsInMinute } from 'date-fns/constants'
import { useEffect, useState } from 'react'
import { type Day, dayOf } from '@/lib/domain/time/day'
import { type Today, todayAt } from '@/lib/domain/time/today'
import { useSettings, useStored } from '../home'

/** The present instant (epoch ms), told again every minute and whenever the page is looked at again. */
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

/** The day that is counted, with the instant at which it began: a zone that changed under way does not alter it. */
export function useToday(): Today {
  const { dayStartMinutes } = useSettings()
  const counting = useStored((stored) => stored.counting)
  return todayAt(counting, { nowMs: useNow(), dayStartMinutes })
}

/** The day by the local clock, by which everything about people goes. */
export function useDay(): Day {
  const { dayStartMinutes } = useSettings()
  return dayOf(useNow(), dayStartMinutes)
}
