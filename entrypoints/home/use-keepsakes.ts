import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createKeepsakesStore } from '@/lib/pages/keepsakes'
import { useHome } from './home'

/** One person's hard times and memories, as they are now. */
export function useKeepsakes(personId: string) {
  const { db } = useHome()
  const store = useMemo(() => createKeepsakesStore(db, personId), [db, personId])
  useEffect(() => store.stop, [store])
  return useStore(store)
}
