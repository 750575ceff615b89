import { useMemo } from 'react'
import { readDatabase } from '@/lib/pages/database-source'
import { readBetween, readGiveAndTake } from '@/lib/pages/give-and-take'
import { useSource } from '@/lib/pages/use-read'
import { useHome, useSettings } from '../home'
import { useDay } from './use-day'

/** The day up to which to look back; null when the person turned this off. */
function useUpToDay() {
  const { dayStartMinutes, people } = useSettings()
  const day = useDay()
  return useMemo(
    () => (people.giveAndTake ? { day, dayStartMinutes } : null),
    [people.giveAndTake, day, dayStartMinutes],
  )
}

/** The balance with everybody; not read when the person turned this off. */
export function useGiveAndTake() {
  const { db } = useHome()
  const upTo = useUpToDay()
  return useSource(useMemo(() => upTo && readDatabase(() => readGiveAndTake(db, upTo)), [db, upTo]))
}

/** The balance with one person; not read when the person turned this off. */
export function useBalance(personId: string) {
  const { db } = useHome()
  const upTo = useUpToDay()
  return useSource(
    useMemo(() => upTo && readDatabase(() => readBetween(db, { ...upTo, personId })), [db, upTo, personId]),
  )
}
