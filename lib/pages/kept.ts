import { createStore } from 'zustand/vanilla'
import { newId } from '@/lib/data/deps'
import { parseAttention } from '@/lib/data/parse/attention'
import { parseCalmHealth } from '@/lib/data/parse/calm-health'
import { parseBoundaries } from '@/lib/data/parse/boundaries'
import { parseBreak, parsePresence } from '@/lib/data/parse/one-offs'
import { parsePasses } from '@/lib/data/parse/passes'
import { parseSettings } from '@/lib/data/parse/settings'
import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Break } from '@/lib/domain/boundaries/break'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import type { CalmHealthById } from '@/lib/domain/boundaries/calm/health'
import type { Settings } from '@/lib/domain/settings'
import type { Span } from '@/lib/domain/time/span'
import type { Today } from '@/lib/domain/time/today'

/** storage.local, as far as pages read it. */
export interface KeptArea {
  get(keys: string[]): Promise<Record<string, unknown>>
  /** Answers how to stop. */
  onChanged(heard: (keys: string[]) => void): () => void
}

/** What the background keeps, as pages see it. Nothing here writes. */
export interface KeptState {
  /** False until it was read once; the values are defaults until then. */
  ready: boolean
  settings: Settings
  boundaries: Boundaries
  passes: Pass[]
  /** "I am with someone until …"; it may have ended. */
  presence: Presence | null
  /** Every boundary is off for some days; it may not have begun, or be over. */
  breakUntil: Break | null
  /** How the calm switches are doing. */
  calmHealth: CalmHealthById
  /** The span being counted at this moment. */
  open: Span | null
  /** The day being counted; none before anything was. */
  counting: Today | undefined
}

const keys = ['settings', 'boundaries', 'passes', 'presence', 'breakUntil', 'calmHealth', 'attention']

/** A store that mirrors settings, boundaries and the open span; it follows every change until `stop`. */
export function createKeptStore(area: KeptArea) {
  // Before the background has minted the device's own id, one for this page keeps the stamps apart.
  const pageId = newId()
  const parsed = (found: Record<string, unknown>): Omit<KeptState, 'ready'> => {
    const { attention } = parseAttention(found.attention)
    return {
      settings: parseSettings(found.settings, { deviceId: () => pageId }).settings,
      boundaries: parseBoundaries(found.boundaries).boundaries,
      passes: parsePasses(found.passes).passes,
      presence: parsePresence(found.presence),
      breakUntil: parseBreak(found.breakUntil),
      calmHealth: parseCalmHealth(found.calmHealth),
      open: attention.open,
      counting: attention.today,
    }
  }
  const store = createStore<KeptState>(() => ({ ready: false, ...parsed({}) }))

  let asked = 0
  let latest = Promise.resolve()
  const answer = async (turn: number): Promise<void> => {
    const found = await area.get(keys)
    // A slower answer to an earlier question must not overwrite a later one.
    if (turn !== asked) return latest
    store.setState({ ready: true, ...parsed(found) })
  }
  const read = () => (latest = answer(++asked))
  const stop = area.onChanged((changed) => {
    if (changed.some((key) => keys.includes(key))) void read()
  })
  return {
    ...store,
    firstRead: read(),
    /** Resolves when what was kept before the call is in the store. Rejects when it cannot be read. */
    readAgain: read,
    stop,
  }
}

export type KeptStore = ReturnType<typeof createKeptStore>
