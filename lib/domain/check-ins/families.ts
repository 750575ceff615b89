import type { Family } from './check-in'

export interface FamilyTraits {
  /** How much courage it asks for, 1 (hardly any) to 4 (a lot). */
  comfort: 1 | 2 | 3 | 4
  /** Copied first and never put into an address that a browser remembers. */
  tender: boolean
  /** How many drafts the catalogue holds: `drafts.<family>.0` up to this, exclusive. */
  drafts: number
}

/** What each family of messages is like. Its name, its reason and when to leave it are in `families.<family>`. */
export const familyTraits: Record<Family, FamilyTraits> = {
  catchingUp: { comfort: 1, tender: false, drafts: 12 },
  appreciation: { comfort: 2, tender: false, drafts: 12 },
  invitation: { comfort: 2, tender: false, drafts: 10 },
  boundary: { comfort: 4, tender: true, drafts: 10 },
  birthday: { comfort: 1, tender: false, drafts: 9 },
  belated: { comfort: 1, tender: false, drafts: 8 },
}

/** True for a family that only fits a birthday. */
export const isWish = (family: Family | null): boolean => family === 'birthday' || family === 'belated'

/** The catalogue keys of a family's drafts, in their order. */
export const draftKeys = (family: Family): string[] =>
  Array.from({ length: familyTraits[family].drafts }, (_, index) => `drafts.${family}.${index}`)
