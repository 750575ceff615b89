import { useMemo } from 'react'
import { useStore } from 'zustand'
import { readBetween, readGiveAndTake } from '@/lib/pages/give-and-take'
import { useFollowed } from '@/lib/pages/use-followed'
import { useHome } from './home'
import { useDay } from './use-day'

/** Up to when one looks back; null while the person does not want to know. */
function useAsked() {
  const { dayStartMinutes, people } = useStore(useHome().kept, (state) => state.settings)
  const day = useDay()
  return useMemo(
    () => (people.giveAndTake ? { day, dayStartMinutes } : null),
    [people.giveAndTake, day, dayStartMinutes],
  )
}

/** How it goes with everybody; null until it was read, and while the person does not want to know. */
export function useGiveAndTake() {
  const { db } = useHome()
  const asked = useAsked()
  return useFollowed(useMemo(() => asked && (() => readGiveAndTake(db, asked)), [db, asked]))
}

/** How it goes with one person, or null as above. */
export function useBetween(personId: string) {
  const { db } = useHome()
  const asked = useAsked()
  return useFollowed(
    useMemo(() => asked && (() => readBetween(db, { ...asked, personId })), [db, asked, personId]),
  )
}
