import { createContext, useContext, useSyncExternalStore } from 'react'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase, type PorchlightDatabase } from '@/lib/data/database'
import { type Deps, systemDeps } from '@/lib/data/deps'
import { createAct } from '@/lib/pages/act'
import { createDraftStart } from '@/lib/pages/draft-start'
import { createFollower } from '@/lib/pages/follower'
import { lastViews } from '@/lib/pages/last-views'
import { createPendingChanges } from '@/lib/pages/pending-changes'
import { peopleSource } from '@/lib/pages/people'
import { createStoredParser, type StoredState, storedState } from '@/lib/pages/stored-state'
import { createToastsStore } from '@/lib/pages/toasts'
import { failureWords } from './actions/failure-words'

/** Composes this page: one database, the reads shared by all views, and what views hand to each other. */
export function createHome(db: PorchlightDatabase = openDatabase()) {
  const parse = createStoredParser()
  const defaults = parse({})
  const stored = createFollower(storedState(localArea, parse))
  /** The stored state; its defaults until it is read. No view is shown before that. */
  const now = (): StoredState => stored.getState().value ?? defaults
  /** The ports of use cases; made when an action needs them. */
  const ports = async () => {
    const { recordPorts } = await import('@/lib/data/store')
    return recordPorts(db, now().settings)
  }
  /** As `ports`, with what reads and writes thousands of records. */
  const manyPorts = async () => {
    const { manyPorts: over } = await import('@/lib/data/many-store')
    return over(db, now().settings)
  }
  const toasts = createToastsStore()
  return {
    db,
    stored,
    now,
    people: createFollower(peopleSource(db)),
    pending: createPendingChanges(stored),
    toasts,
    ports,
    manyPorts,
    act: createAct({
      ports,
      say: toasts.say,
      fail: (failure) => failure && toasts.say(failureWords(failure)),
    }),
    lastViews: lastViews(localStorage),
    draftStart: createDraftStart(),
    deps: (): Deps => systemDeps(now().settings.deviceId),
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

/** Follows a part of the stored state. */
export function useStored<T>(select: (stored: StoredState) => T): T {
  const { stored, now } = useHome()
  return useSyncExternalStore(stored.subscribe, () => select(now()))
}

/** Follows the settings in force. */
export const useSettings = () => useStored(({ settings }) => settings)
