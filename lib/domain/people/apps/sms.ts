import type { App } from './app'
import { longestLinkText, withFields } from './link'

export const sms = {
  kind: 'sms',
  name: null,
  foundBy: ['number'],
  why: 'number',
  // RFC 5724; Apple systems separate the text with `&`.
  href: (address, text, { apple }) => withFields(`sms:${address}`, { body: text }, apple ? '&' : '?'),
  longestText: longestLinkText,
  called: ['sms'],
} as const satisfies App
