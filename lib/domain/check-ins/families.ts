import type { Family } from './check-in'

/** A detail that a family's composer asks for, to put into the draft. */
type AskedDetail = 'moment' | 'plan' | 'page'

export interface FamilyTraits {
  /** How much courage it takes, 1 (hardly any) to 4 (a lot). */
  comfort: 1 | 2 | 3 | 4
  /**
   * Copied first, so that it never gets into an address that a browser remembers. It is never proposed, only
   * chosen.
   */
  tender: boolean
  /** How many drafts the catalogue holds: `drafts.<family>.0` up to this, exclusive. */
  drafts: number
  /** The detail the person is asked for; null: none. */
  asks: AskedDetail | null
}

/** The traits of each family of messages. Its texts are in the catalogue under `families.<family>`. */
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

/** True for a family that fits birthdays only. */
export const isWish = (family: Family | null): boolean => family === 'birthday' || family === 'belated'

/** The catalogue keys of a family's drafts, in order. */
export const draftKeys = (family: Family): string[] =>
  Array.from({ length: familyTraits[family].drafts }, (_, index) => `drafts.${family}.${index}`)
