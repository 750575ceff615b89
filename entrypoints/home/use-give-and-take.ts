import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Overall } from '@/lib/domain/people/give-and-take/overall'
import { followGiveAndTake } from '@/lib/state/give-and-take'
import { useHome } from './home'
import { useDay } from './use-day'

/** How it goes with everybody; null until it was read, and while the person does not want to know. */
export function useGiveAndTake(): Overall | null {
  const { db, kept } = useHome()
  const { dayStartMinutes, people } = useStore(kept, (state) => state.settings)
  const day = useDay()
  const [overall, setOverall] = useState<Overall | null>(null)
  useEffect(() => {
    if (!people.giveAndTake) return setOverall(null)
    return followGiveAndTake(
      db,
      { day, dayStartMinutes },
      { heard: setOverall, onProblem: (problem) => console.warn(problem) },
    )
  }, [db, day, dayStartMinutes, people.giveAndTake])
  return overall
}
