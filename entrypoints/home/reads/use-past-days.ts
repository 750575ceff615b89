import { useMemo } from 'react'
import { readOnce } from '@/lib/pages/follower'
import { readPastDays } from '@/lib/pages/past-days'
import { useSource } from '@/lib/pages/use-read'
import { useHome, useSettings } from '../home'
import { useToday } from './use-day'

/** The last two weeks with their spans. */
export function usePastDays() {
  const { db } = useHome()
  const today = useToday().day
  const { dayStartMinutes } = useSettings()
  return useSource(
    useMemo(() => readOnce(() => readPastDays(db, { today, dayStartMinutes })), [db, today, dayStartMinutes]),
  )
}
