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
/** Where somebody is from in one's life. */
export type Context = (typeof contexts)[number]

export const dateLabels = ['birthday', 'anniversary', 'custom'] as const
export type DateLabel = (typeof dateLabels)[number]

/** A day that comes round every year. */
export interface ImportantDate {
  label: DateLabel
  /** What it is, in one's own words; empty where the label says it. */
  text: string
  /** 1 to 12. */
  month: number
  /** 1 to 31; 29 in February too. */
  day: number
  /** Null: not known. */
  year: number | null
}

/** How freely one writes to somebody: 1 needs careful words, 5 takes anything. */
export type Comfort = 1 | 2 | 3 | 4 | 5
export const comforts: readonly Comfort[] = [1, 2, 3, 4, 5]

/**
 * Where somebody stands after an import: `waiting` until they are given a circle, or put aside as `not-now`. Neither
 * is tracked (`rhythmDays` null). Everybody else is `sorted`.
 */
export const sortings = ['waiting', 'not-now', 'sorted'] as const
type Sorting = (typeof sortings)[number]

/** They died, or the two parted. */
export interface Goodbye {
  kind: 'died' | 'parted'
  /** Null: not known, or not said. */
  day: Day | null
}

/** True for somebody who died: they are remembered, and never brought up or written to again. */
export const hasDied = ({ goodbye }: Pick<Person, 'goodbye'>): boolean => goodbye?.kind === 'died'

/** The longest name that a page can bear. */
export const longestName = 200

/** True for a name in which there is something to see. */
export const isName = (text: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text)

export interface Person {
  id: string
  name: string
  /** A group (a choir, the old flatmates) is a person with members. */
  kind: 'person' | 'group'
  /** Ids of a group's members: a set, as `contexts`. */
  members: Partial<Record<string, boolean>>
  circle: Circle
  /** A set: only `true` members count, so that two machines can merge it tag by tag. */
  contexts: Partial<Record<Context, boolean>>
  /** How often contact is wished for, in days; null: not suggested, but to look in on them in a hard time. */
  rhythmDays: Days | null
  preferredChannelId: string | null
  notes: string
  /** What to ask next time; shows in the nudge's reason and draft until the two talked (`toAsk`). */
  nextTime: string
  /** When that was written, or kept for another time; null: not known. */
  nextTimeAtMs: Instant | null
  /** What I value in them; fills the `quality` slot of an appreciation. */
  valued: string
  addedAtMs: Instant
  /** The rhythm's clock was started anew then (fresh start); it is not contact. */
  clockResetAtMs: Instant | null
  /** When a slower rhythm was last taken or declined, or another one chosen: skips before it lead to no offer. */
  slowerAnsweredAtMs: Instant | null
  /** Not suggested before this day; null: not snoozed. */
  snoozedUntil: Day | null
  /** Resting: never suggested while true. */
  resting: boolean
  /** The stretches of rest, the present one too; their days are taken off the rhythm's clock. */
  rests: Rest[]
  /** By id; null once removed, so that two machines can merge them one by one. */
  dates: Record<string, ImportantDate | null>
  /** What to leave alone. */
  leaveAlone: string
  /** Not before this time of their day (minutes after midnight where they are); null: any. */
  notBeforeMinutes: Minutes | null
  /** Nor after this one. */
  notAfterMinutes: Minutes | null
  noCalls: boolean
  /** IANA name (`Europe/Lisbon`); null: the same as here. */
  timeZone: string | null
  comfort: Comfort | null
  sorting: Sorting
  /** Not suggested before this day, which spreads the first nudges after an import; null: at any time. */
  notBefore: Day | null
  goodbye: Goodbye | null
  /** The import that brought them. */
  importId: string | null
  /** The person that this one was merged into; null while it stands for itself. */
  mergedInto: string | null
}
