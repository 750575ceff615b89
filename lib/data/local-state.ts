import type { LocalStateStore, LocalState } from '@/lib/app/ports'
import { localStateKeys } from './first-paint/local-state-keys'
import { isRecord } from './parse/fields'
import { parseAttention } from './parse/attention'
import { parseBoundaries } from './parse/boundaries'
import { parseBreak, parseEntries, parsePresence } from './parse/one-offs'
import { parsePasses } from './parse/passes'
import { parseSettings } from './parse/settings'

/** A key-value area such as storage.local. */
export interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
}

/** Parses the local state out of an area's values, repaired field by field. */
export const parseLocalState = (stored: Record<string, unknown>): LocalState => ({
  settings: parseSettings(stored.settings).settings,
  boundaries: parseBoundaries(stored.boundaries).boundaries,
  passes: parsePasses(stored.passes).passes,
  attention: parseAttention(stored.attention).attention,
  presence: parsePresence(stored.presence),
  breakUntil: parseBreak(stored.breakUntil),
  entries: parseEntries(stored.entries),
})

/** The local state stored in an area. `mint` stores settings with a device id when there is none yet. */
export function createLocalStateStore(area: Area): LocalStateStore & { mint(): Promise<void> } {
  const read = async () => parseLocalState(await area.get([...localStateKeys]))
  return {
    read,
    save: (values) => area.set({ ...values }),
    async mint() {
      const { settings: stored } = await area.get(['settings'])
      const { settings } = parseSettings(stored)
      // Parsing preserves an existing id. Without a stored one each reading would make a new id and scatter
      // the totals over several devices.
      if (isRecord(stored) && stored.deviceId === settings.deviceId) return
      await area.set({ settings })
    },
  }
}
