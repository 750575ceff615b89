import type { Instant } from '../time/units'
export const contactKinds = ['message', 'call', 'met', 'other'] as const
export type ContactKind = (typeof contactKinds)[number]

export const feltMets = ['yes', 'partly', 'no'] as const
export type FeltMet = (typeof feltMets)[number]

/** Something that really happened between two people. Opening a draft or skipping a nudge is no contact. */
export interface Contact {
  id: string
  personId: string
  atMs: Instant
  kind: ContactKind
  began: 'me' | 'them' | null
  energy: 'lighter' | 'same' | 'heavier' | null
  /** How the person felt met; null: not said. */
  feltMet: FeltMet | null
  note: string
  /** The check-in that led to it, if any. */
  checkInId: string | null
}
