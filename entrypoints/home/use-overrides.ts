import { useEffect, useState } from 'react'
import type { Override } from '@/lib/domain/boundaries/override'
import { addToDay, dayStartMs } from '@/lib/domain/time/day'
import { followOverrides } from '@/lib/pages/overrides'
import { useHome } from './home'
import { useDay } from './use-day'

const lookBackDays = 90

/** The ways past boundaries of the last three months, latest first. */
export function useOverrides(): Override[] {
  const { db } = useHome()
  const today = useDay()
  const [overrides, setOverrides] = useState<Override[]>([])
  useEffect(
    () =>
      followOverrides(db, dayStartMs(addToDay(today, -lookBackDays), 0), {
        heard: setOverrides,
        onProblem: (problem) => console.warn(problem),
      }),
    [db, today],
  )
  return overrides
}
