import { useMemo } from 'react'
import { readDatabase } from '@/lib/pages/database-source'
import { readKeepsakes } from '@/lib/pages/keepsakes'
import { useSource } from '@/lib/pages/use-read'
import { useHome } from '../home'

/** One person's hard times and memories. */
export function useKeepsakes(personId: string) {
  const { db } = useHome()
  return useSource(useMemo(() => readDatabase(() => readKeepsakes(db, personId)), [db, personId]))
}
