import type { ChannelKind } from '../people/reach/channel'
import type { Instant } from '../time/units'

export const families = [
  'catchingUp',
  'appreciation',
  'invitation',
  'boundary',
  'birthday',
  'belated',
  'offeringHelp',
  'askingHelp',
  'virtualCoffee',
  'sharedPage',
  'playful',
  'memory',
  'listening',
  'thanks',
  'repair',
  'feedback',
] as const
/** A kind of message with its own drafts. */
export type Family = (typeof families)[number]

/** A draft that was opened in another app. The text itself is never stored. */
export interface CheckIn {
  id: string
  personId: string
  family: Family
  channelKind: ChannelKind | 'copy'
  openedAtMs: Instant
  /** The answer to "Did it go?". */
  went: 'yes' | 'not-yet' | 'no' | null
  wentAtMs: Instant | null
  /** The answer to "Any word back?". */
  word: 'replied' | 'not-now' | 'quiet' | null
  wordAtMs: Instant | null
}
