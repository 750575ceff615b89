import type { Kept, KeptValues } from '@/lib/app/ports'
import { parseAttention } from './parse/attention'
import { parseBoundaries } from './parse/boundaries'
import { parsePasses } from './parse/passes'
import { parseSettings } from './parse/settings'

/** A place for named values, such as storage.local. */
export interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
}

export const keptKeys = ['settings', 'boundaries', 'passes', 'attention'] as const

/** Reads the kept values out of what an area holds, repaired field by field. */
export const parseKept = (stored: Record<string, unknown>): KeptValues => ({
  settings: parseSettings(stored.settings).settings,
  boundaries: parseBoundaries(stored.boundaries).boundaries,
  passes: parsePasses(stored.passes).passes,
  attention: parseAttention(stored.attention).attention,
})

/** The kept values over an area. `mint` stores settings with a device id where there are none yet. */
export function createKept(area: Area): Kept & { mint(): Promise<void> } {
  const read = async () => parseKept(await area.get([...keptKeys]))
  return {
    read,
    save: (values) => area.set({ ...values }),
    async mint() {
      const stored = (await area.get(['settings'])).settings as { deviceId?: unknown } | undefined
      if (typeof stored?.deviceId === 'string' && stored.deviceId !== '') return
      await area.set({ settings: (await read()).settings })
    },
  }
}
