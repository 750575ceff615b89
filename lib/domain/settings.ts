import type { Guarded } from './boundaries/change/guarded'
import type { SeenVariants } from './boundaries/pause-variant'
import type { PeopleSettings } from './people/people-settings'
import type { Minutes } from './time/units'

/** What the person chose, apart from boundaries. Kept in storage.local; no names, numbers or notes. */
export interface Settings extends Guarded {
  version: 1
  deviceId: string
  theme: 'system' | 'light' | 'dark'
  newTab: 'full' | 'ribbon' | 'empty'
  badge: 'left' | 'used' | 'off'
  hideNumbers: boolean
  selfCheckIn: boolean
  /** Whether it is asked how a visit to a feed felt. */
  afterVisits: boolean
  reminder: {
    on: boolean
    /** Up to three moments of a day, minutes after midnight by the clock of `zone`. */
    moments: number[]
    hideNames: boolean
  }
  /** Recurring hours without reminders, minutes after midnight by the clock of `zone`; may cross midnight. */
  quietHours: { on: boolean; fromMinutes: Minutes; toMinutes: Minutes }
  people: PeopleSettings
  /** Region for phone numbers without a country code (`US`), asked once. */
  region: string | null
  /** What was seen of the pause's changing looks. */
  pauseVariants: SeenVariants
  firstRun: { step: 'welcome' | 'sites' | 'budget' | 'person' | 'write' | 'done' }
}
