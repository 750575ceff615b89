import { parseSettings } from '@/lib/data/parse/settings'
import type { Settings } from '@/lib/domain/settings'
import type { WatchedSite } from '@/lib/domain/time/site'

/** A watched site as the catalogue would give it. */
export const siteNamed = (site: string, fields: Partial<WatchedSite> = {}): WatchedSite => ({
  site,
  name: site,
  hosts: [site],
  peoplePatterns: [],
  feedPatterns: [],
  countWhenVisible: false,
  ...fields,
})

/** Settings as a fresh install has them after the first run, with some fields of their own. */
export const settingsFor = (fields: Partial<Settings> = {}): Settings => ({
  ...parseSettings({ deviceId: 'device-a' }).settings,
  firstRun: { step: 'done' },
  ...fields,
})
