import { createContext, useContext } from 'react'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase, type PorchlightDatabase } from '@/lib/data/database'
import { type Deps, systemDeps } from '@/lib/data/deps'
import { createAskedStore } from '@/lib/state/asked'
import { createDayTimeStore } from '@/lib/state/day-time'
import { createHistoryStore } from '@/lib/state/history'
import { createKeptStore } from '@/lib/state/kept'
import { createPeopleStore } from '@/lib/state/people'
import { createGivenStore } from '@/lib/state/given'
import { createToastsStore } from '@/lib/state/toasts'

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
