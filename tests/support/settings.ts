import { parseSettings } from '@/lib/data/parse/settings'
import type { Settings } from '@/lib/domain/settings'
import type { WatchedSite } from '@/lib/domain/time/site'

/** A watched site as made from the catalogue. */
export const siteNamed = (site: string, fields: Partial<WatchedSite> = {}): WatchedSite => ({
  site,
  name: site,
  hosts: [site],
  peoplePatterns: [],
  feedPatterns: [],
  countWhenVisible: false,
  ...fields,
})

/** Settings as after the first run of a new install, with some fields replaced. */
export const settingsFor = (fields: Partial<Settings> = {}): Settings => ({
  ...parseSettings({ deviceId: 'device-a' }).settings,
  firstRun: { step: 'done' },
  ...fields,
})
