import type { Guarded } from './boundaries/change/guarded'
import type { SeenVariants } from './boundaries/pause-variant'
import type { PeopleSettings } from './people/people-settings'
import type { Minutes } from './time/units'

/**
 * The person's choices, apart from boundaries. Stored in storage.local, and therefore without names, numbers
 * or notes.
 */
export interface Settings extends Guarded {
  version: 1
  deviceId: string
  theme: 'system' | 'light' | 'dark'
  newTab: 'full' | 'ribbon' | 'empty'
  badge: 'left' | 'used' | 'off'
  hideNumbers: boolean
  selfCheckIn: boolean
  /** Whether to ask how a visit to a feed felt. */
  afterVisits: boolean
  reminder: {
    on: boolean
    /** Up to three moments a day, in minutes after midnight in `zone`. */
    moments: number[]
    hideNames: boolean
  }
  /** Recurring hours without reminders, in minutes after midnight in `zone`; may cross midnight. */
  quietHours: { on: boolean; fromMinutes: Minutes; toMinutes: Minutes }
  people: PeopleSettings
  /** The region (`US`) for phone numbers without a country code, asked once. */
  region: string | null
  /** Which variants of the pause were seen. */
  pauseVariants: SeenVariants
  firstRun: { step: 'welcome' | 'sites' | 'budget' | 'person' | 'write' | 'done' }
}
