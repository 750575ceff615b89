import { useMemo } from 'react'
import { readDatabase } from '@/lib/pages/database-source'
import { readBetween, readGiveAndTake } from '@/lib/pages/give-and-take'
import { useSource } from '@/lib/pages/use-read'
import { useHome, useSettings } from '../home'
import { useDay } from './use-day'

/** Up to when one looks back; null while the person does not want to know. */
function useUpToDay() {
  const { dayStartMinutes, people } = useSettings()
  const day = useDay()
  return useMemo(
    () => (people.giveAndTake ? { day, dayStartMinutes } : null),
    [people.giveAndTake, day, dayStartMinutes],
  )
}

/** How it goes with everybody; not read while the person does not want to know. */
export function useGiveAndTake() {
  const { db } = useHome()
  const upTo = useUpToDay()
  return useSource(useMemo(() => upTo && readDatabase(() => readGiveAndTake(db, upTo)), [db, upTo]))
}

/** How it goes with one person; not read while the person does not want to know. */
export function useBalance(personId: string) {
  const { db } = useHome()
  const upTo = useUpToDay()
  return useSource(
    useMemo(() => upTo && readDatabase(() => readBetween(db, { ...upTo, personId })), [db, upTo, personId]),
  )
}
