import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PorchlightDatabase } from '@/lib/data/database'
import { follow, readBetween, readGiveAndTake, type UpToDay } from '@/lib/state/give-and-take'
import { useHome } from './home'
import { useDay } from './use-day'

/** What is read of give and take; null until it was, and while the person does not want to know. */
function useTold<T>(read: (db: PorchlightDatabase, asked: UpToDay) => Promise<T>): T | null {
  const { db, kept } = useHome()
  const { dayStartMinutes, people } = useStore(kept, (state) => state.settings)
  const day = useDay()
  const [told, setTold] = useState<T | null>(null)
  useEffect(() => {
    if (!people.giveAndTake) return setTold(null)
    return follow(() => read(db, { day, dayStartMinutes }), {
      heard: setTold,
      onProblem: (problem) => console.warn(problem),
    })
  }, [db, read, day, dayStartMinutes, people.giveAndTake])
  return told
}

/** How it goes with everybody. */
export const useGiveAndTake = () => useTold(readGiveAndTake)

/** How it goes with one person. */
export const useBetween = (personId: string) =>
  useTold(
    useCallback(
      (db: PorchlightDatabase, asked: UpToDay) => readBetween(db, { ...asked, personId }),
      [personId],
    ),
  )
