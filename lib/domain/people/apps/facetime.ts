import type { App } from './app'
import { mailbox } from './link'
import { isE164 } from './shapes'

export const facetime = {
  kind: 'facetime',
  name: 'FaceTime',
  foundBy: ['number', 'email'],
  why: 'facetime',
  calls: true,
  // Only Apple systems have it.
  href: (address, _, { apple }) =>
    apple ? `facetime:${isE164(address) ? address : mailbox(address)}` : null,
  called: ['facetime'],
} as const satisfies App
