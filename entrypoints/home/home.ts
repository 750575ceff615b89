import { createContext, useContext } from 'react'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase, type PorchlightDatabase } from '@/lib/data/database'
import { type Deps, systemDeps } from '@/lib/data/deps'
import { createAskedStore } from '@/lib/pages/asked'
import { createDayTimeStore } from '@/lib/pages/day-time'
import { createHistoryStore } from '@/lib/pages/history'
import { createKeptStore } from '@/lib/pages/kept'
import { createPeopleStore } from '@/lib/pages/people'
import { createGivenStore } from '@/lib/pages/given'
import { createToastsStore } from '@/lib/pages/toasts'

/** The parts of this page: one database, and the stores that mirror it. */
export function createHome(db: PorchlightDatabase = openDatabase()) {
  const kept = createKeptStore(localArea)
  return {
    db,
    kept,
    asked: createAskedStore(kept),
    people: createPeopleStore(db),
    dayTime: createDayTimeStore(db),
    history: createHistoryStore(db),
    toasts: createToastsStore(),
    given: createGivenStore(),
    deps: (): Deps => systemDeps(kept.getState().settings.deviceId),
  }
}

export type Home = ReturnType<typeof createHome>

export const HomeContext = createContext<Home | null>(null)

/** The page's parts; throws outside of home. */
export function useHome(): Home {
  const home = useContext(HomeContext)
  if (!home) throw new Error('useHome outside of home')
  return home
}
