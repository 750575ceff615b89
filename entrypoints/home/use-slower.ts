import { useMemo } from 'react'
import { nudgesWith } from '@/lib/data/reads'
import { slowerRhythmStanding } from '@/lib/domain/people/slower'
import type { Acquaintance } from '@/lib/pages/people'
import { useFollowed } from '@/lib/pages/use-followed'
import { useHome } from './home'

/** The slower rhythm (days) that was offered to somebody and not answered yet; null: none. */
export function useSlower({ person, contacts }: Pick<Acquaintance, 'person' | 'contacts'>): number | null {
  const { db } = useHome()
  const nudges = useFollowed(useMemo(() => () => nudgesWith(db, person.id), [db, person.id]))
  return nudges && slowerRhythmStanding({ person, nudges, contacts })
}
