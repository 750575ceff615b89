import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PastDay } from '@/lib/domain/boundaries/preview'
import { readPastDays } from '@/lib/pages/past-days'
import { useHome } from './home'
import { useToday } from './use-day'

/** The last two weeks with their spans; null until they were read. */
export function usePastDays(): PastDay[] | null {
  const { db, kept } = useHome()
  const today = useToday().day
  const dayStartMinutes = useStore(kept, (state) => state.settings.dayStartMinutes)
  const [days, setDays] = useState<PastDay[] | null>(null)
  useEffect(() => {
    let isWanted = true
    readPastDays(db, { today, dayStartMinutes }).then(
      (read) => isWanted && setDays(read),
      // Without them there is no preview, and everything else goes on.
      (problem: unknown) => console.warn(problem),
    )
    return () => {
      isWanted = false
    }
  }, [db, today, dayStartMinutes])
  return days
}
