import type { WatchedSite } from './time/site'

/** What the person chose, apart from boundaries. Kept in storage.local; no names, numbers or notes. */
export interface Settings {
  version: 1
  deviceId: string
  sites: WatchedSite[]
  /** When the day begins, minutes after midnight (04:00 = 240). */
  dayStartMinutes: number
  theme: 'system' | 'light' | 'dark'
  newTab: 'full' | 'ribbon' | 'empty'
  badge: 'left' | 'used' | 'off'
  hideNumbers: boolean
  /** Seconds without input after which attention is no longer counted; 15 at least. */
  idleSeconds: number
  selfCheckIn: boolean
  reminder: {
    on: boolean
    /** Minutes after midnight by the local clock. */
    atMinutes: number
    hideNames: boolean
  }
  /** Recurring hours without reminders, minutes after midnight; may cross midnight. */
  quietHours: { on: boolean; fromMinutes: number; toMinutes: number }
  /** Region for phone numbers without a country code (`US`), asked once. */
  region: string | null
  firstRun: { step: 'welcome' | 'sites' | 'budget' | 'person' | 'write' | 'done' }
}
