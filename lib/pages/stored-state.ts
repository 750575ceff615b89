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

/** The part of storage.local's interface that pages need. */
export interface ReadableArea {
  get(keys: string[]): Promise<Record<string, unknown>>
  /** Calls back with the keys that changed. Returns how to stop. */
  onChanged(heard: (keys: string[]) => void): () => void
}

/** The background's state in storage.local, read-only for pages. */
export interface StoredState {
  settings: Settings
  boundaries: Boundaries
  passes: Pass[]
  /** "I am with someone until …"; it may be over. */
  presence: Presence | null
  /** The break in which every boundary is off; it may lie ahead or be over. */
  breakUntil: Break | null
  /** Whether each calm switch still finds what it hides. */
  calmHealth: CalmHealthById
  /** The span being counted now. */
  open: Span | null
  /** The day being counted; undefined before anything was counted. */
  counting: Today | undefined
}

const keys = ['settings', 'boundaries', 'passes', 'presence', 'breakUntil', 'calmHealth', 'attention']

/** Parses the values of the keys; missing or invalid ones become their defaults. */
export type ParseStored = (found: Record<string, unknown>) => StoredState

export function createStoredParser(): ParseStored {
  // Until the background has stored a device id, an id of this page keeps the stamps distinct.
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
