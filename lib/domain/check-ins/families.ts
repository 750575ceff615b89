import type { Family } from './check-in'

/** What one may write for a single message, to go into its draft. */
type AskedDetail = 'moment' | 'plan' | 'page'

export interface FamilyTraits {
  /** How much courage it asks for, 1 (hardly any) to 4 (a lot). */
  comfort: 1 | 2 | 3 | 4
  /** Copied first and never put into an address that a browser remembers. It is never proposed, only chosen. */
  tender: boolean
  /** How many drafts the catalogue holds: `drafts.<family>.0` up to this, exclusive. */
  drafts: number
  /** What the person is asked for; null: nothing. */
  asks: AskedDetail | null
}

/** What each family of messages is like. Its name, its reason and when to leave it are in `families.<family>`. */
export const familyTraits: Record<Family, FamilyTraits> = {
  catchingUp: { comfort: 1, tender: false, drafts: 16, asks: null },
  appreciation: { comfort: 2, tender: false, drafts: 12, asks: 'moment' },
  invitation: { comfort: 2, tender: false, drafts: 12, asks: 'plan' },
  boundary: { comfort: 4, tender: true, drafts: 10, asks: null },
  birthday: { comfort: 1, tender: false, drafts: 9, asks: null },
  belated: { comfort: 1, tender: false, drafts: 8, asks: null },
  offeringHelp: { comfort: 2, tender: false, drafts: 9, asks: 'plan' },
  askingHelp: { comfort: 3, tender: true, drafts: 9, asks: 'plan' },
  virtualCoffee: { comfort: 2, tender: false, drafts: 9, asks: 'plan' },
  sharedPage: { comfort: 1, tender: false, drafts: 11, asks: 'page' },
  playful: { comfort: 1, tender: false, drafts: 9, asks: null },
  memory: { comfort: 1, tender: false, drafts: 11, asks: 'moment' },
  listening: { comfort: 2, tender: false, drafts: 9, asks: null },
  thanks: { comfort: 2, tender: false, drafts: 9, asks: 'moment' },
  repair: { comfort: 4, tender: true, drafts: 9, asks: 'moment' },
  feedback: { comfort: 3, tender: false, drafts: 9, asks: 'plan' },
}

/** True for a family that only fits a birthday. */
export const isWish = (family: Family | null): boolean => family === 'birthday' || family === 'belated'

/** The catalogue keys of a family's drafts, in their order. */
export const draftKeys = (family: Family): string[] =>
  Array.from({ length: familyTraits[family].drafts }, (_, index) => `drafts.${family}.${index}`)
