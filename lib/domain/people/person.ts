import type { Day } from '../time/day'

export const circles = ['close', 'near', 'wider', 'far'] as const
/** How close somebody is. */
export type Circle = (typeof circles)[number]

export const contexts = [
  'family',
  'friends',
  'work',
  'neighbours',
  'community',
  'learning',
  'online',
] as const
/** Where somebody is from in one's life. */
export type Context = (typeof contexts)[number]

export interface Person {
  id: string
  name: string
  circle: Circle
  /** A set: only `true` members count, so that two machines can merge it tag by tag. */
  contexts: Partial<Record<Context, boolean>>
  /** How often contact is wished for, in days; null: never suggested. */
  rhythmDays: number | null
  preferredChannelId: string | null
  notes: string
  /** What to ask next time; shows in the nudge's reason and draft. */
  nextTime: string
  /** What I value in them; fills the `quality` slot of an appreciation. */
  valued: string
  addedAtMs: number
  /** The rhythm's clock was started anew then (fresh start); it is not contact. */
  clockResetAtMs: number | null
  /** Not suggested before this day; null: not snoozed. */
  snoozedUntil: Day | null
  /** Resting: never suggested while true. */
  resting: boolean
}
