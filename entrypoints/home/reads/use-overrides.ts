import { useMemo } from 'react'
import { overridesBetween } from '@/lib/data/reads/reads-overrides'
import { addToDay, dayStartMs } from '@/lib/domain/time/day'
import { readDatabase } from '@/lib/pages/database-source'
import { useSource } from '@/lib/pages/use-read'
import { useHome } from '../home'
import { useDay } from './use-day'

const lookBackDays = 90

/** The ways past boundaries taken in the last three months, latest first. */
export function useOverrides() {
  const { db } = useHome()
  const today = useDay()
  return useSource(
    useMemo(() => {
      const sinceMs = dayStartMs(addToDay(today, -lookBackDays), 0)
      return readDatabase(() => overridesBetween(db, sinceMs, Infinity))
    }, [db, today]),
  )
}
