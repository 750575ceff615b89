import { newId } from '@/lib/data/deps'
import { parseAttention } from '@/lib/data/parse/attention'
import { parseBoundaries } from '@/lib/data/parse/boundaries'
import { parseCalmHealth } from '@/lib/data/parse/calm-health'
import { parseBreak, parsePresence } from '@/lib/data/parse/one-offs'
import { parsePasses } from '@/lib/data/parse/passes'
import { parseSettings } from '@/lib/data/parse/settings'
import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Break } from '@/lib/domain/boundaries/break'
import type { CalmHealthById } from '@/lib/domain/boundaries/calm/health'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import type { Settings } from '@/lib/domain/settings'
import type { Span } from '@/lib/domain/time/span'
import type { Today } from '@/lib/domain/time/today'
import { readOnChange, type Source } from './follower'

/** storage.local, as far as pages read it. */
export interface ReadableArea {
  get(keys: string[]): Promise<Record<string, unknown>>
  /** Calls back with the keys that changed. Answers how to stop. */
  onChanged(heard: (keys: string[]) => void): () => void
}

/** What the background keeps in storage.local, as pages see it. Nothing here writes. */
export interface StoredState {
  settings: Settings
  boundaries: Boundaries
  passes: Pass[]
  /** "I am with someone until …"; it may have ended. */
  presence: Presence | null
  /** Every boundary is off for some days; it may not have begun, or be over. */
  breakUntil: Break | null
  /** Whether each calm switch still finds what it hides. */
  calmHealth: CalmHealthById
  /** The span being counted at this moment. */
  open: Span | null
  /** The day being counted; none before anything was. */
  counting: Today | undefined
}

const keys = ['settings', 'boundaries', 'passes', 'presence', 'breakUntil', 'calmHealth', 'attention']

/** Parses what was found under the keys; what is missing or cannot be read becomes its default. */
export type ParseStored = (found: Record<string, unknown>) => StoredState

export function createStoredParser(): ParseStored {
  // Before the background has minted the device's own id, one for this page keeps the stamps apart.
  const pageId = newId()
  return (found) => {
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
}

/** Reads the stored state, now and after every change of one of its keys. */
export const storedState = (area: ReadableArea, parse: ParseStored): Source<StoredState> =>
  readOnChange(
    async () => parse(await area.get(keys)),
    (changed) =>
      area.onChanged((names) => {
        if (names.some((name) => keys.includes(name))) changed()
      }),
  )
