import type { Day } from '../time/day'
import type { Days, Instant, Minutes } from '../time/units'
import type { Rest } from './nudge/rest'

export const circles = ['close', 'near', 'wider', 'far'] as const
/** How close somebody is. */
export type Circle = (typeof circles)[number]
/** True for the two inner circles. */
export const isInner = (circle: Circle): boolean => circle === 'close' || circle === 'near'

export const contexts = [
  'family',
  'friends',
  'work',
  'neighbours',
  'community',
  'learning',
  'online',
] as const
/** Which part of the person's life somebody belongs to. */
export type Context = (typeof contexts)[number]

export const dateLabels = ['birthday', 'anniversary', 'custom'] as const
export type DateLabel = (typeof dateLabels)[number]

/** A yearly date. */
export interface ImportantDate {
  label: DateLabel
  /** Its name in the person's own words; empty where the label says enough. */
  text: string
  /** 1 to 12. */
  month: number
  /** 1 to 31; 29 is allowed in February. */
  day: number
  /** Null: not known. */
  year: number | null
}

/** How freely the person can write to somebody: 1 needs careful words, 5 takes anything. */
export type Comfort = 1 | 2 | 3 | 4 | 5
export const comforts: readonly Comfort[] = [1, 2, 3, 4, 5]

/**
 * Where somebody is in sorting an import: `waiting` for a circle, or put aside as `not-now`; neither is
 * suggested (`rhythmDays` null). Everybody else is `sorted`.
 */
export const sortings = ['waiting', 'not-now', 'sorted'] as const
type Sorting = (typeof sortings)[number]

/** Why contact ended: they died, or the two parted. */
export interface Goodbye {
  kind: 'died' | 'parted'
  /** Null: not known, or not said. */
  day: Day | null
}

/** True for somebody who died: they are remembered, but never suggested or written to. */
export const hasDied = ({ goodbye }: Pick<Person, 'goodbye'>): boolean => goodbye?.kind === 'died'

/** The longest name, in UTF-16 units, that pages can show. */
export const longestName = 200

/** True for a name with at least one visible character. */
export const isName = (text: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text)

export interface Person {
  id: string
  name: string
  /** A group (a choir, the old flatmates) is a person with members. */
  kind: 'person' | 'group'
  /** Ids of a group's members. A set like `contexts`. */
  members: Partial<Record<string, boolean>>
  circle: Circle
  /** A set: only `true` members count, so that two machines can merge it tag by tag. */
  contexts: Partial<Record<Context, boolean>>
  /**
   * The wished time between contacts, in days; null: not suggested, except for a follow-up in a hard time.
   */
  rhythmDays: Days | null
  preferredChannelId: string | null
  notes: string
  /** What to ask next time; used in the nudge's reason and the draft until the two have talked (`toAsk`). */
  nextTime: string
  /** When `nextTime` was written or postponed; null: not known. */
  nextTimeAtMs: Instant | null
  /** What the person values in them; fills the `quality` slot of an appreciation. */
  valued: string
  addedAtMs: Instant
  /** When the rhythm's clock was restarted (fresh start), which is not contact; null: never. */
  clockResetAtMs: Instant | null
  /**
   * When a slower rhythm was last taken or declined, or another one chosen; earlier skips lead to no offer.
   */
  slowerAnsweredAtMs: Instant | null
  /** Not suggested before this day; null: not snoozed. */
  snoozedUntil: Day | null
  /** While true, never suggested. */
  resting: boolean
  /** All rests, including the present one; their days do not count for the rhythm. */
  rests: Rest[]
  /** By id; null once removed, so that two machines can merge the dates one by one. */
  dates: Record<string, ImportantDate | null>
  /** What not to bring up with them. */
  leaveAlone: string
  /** The earliest time of their day to contact them (minutes after midnight in their zone); null: any. */
  notBeforeMinutes: Minutes | null
  /** The latest such time; null: any. */
  notAfterMinutes: Minutes | null
  noCalls: boolean
  /** IANA name (`Europe/Lisbon`); null: the device's own zone. */
  timeZone: string | null
  comfort: Comfort | null
  sorting: Sorting
  /** Not suggested before this day, which spreads the first nudges after an import; null: no such limit. */
  notBefore: Day | null
  goodbye: Goodbye | null
  /** The import that brought them. */
  importId: string | null
  /** The id of the person that this one was merged into; null: not merged. */
  mergedInto: string | null
}
