import { useMemo } from 'react'
import { nudgesWith } from '@/lib/data/reads/reads'
import { readDatabase } from '@/lib/pages/database-source'
import { useSource } from '@/lib/pages/use-read'
import { useHome } from '../home'

/** The nudges for somebody, which decide whether a slower rhythm is on offer. */
export function useNudges(personId: string) {
  const { db } = useHome()
  return useSource(useMemo(() => readDatabase(() => nudgesWith(db, personId)), [db, personId]))
}
