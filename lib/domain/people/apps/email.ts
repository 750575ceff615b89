import type { App } from './app'
import { longestLinkText, mailbox, withFields } from './link'
import { isEmailAddress } from './shapes'

export const email = {
  kind: 'email',
  name: null,
  foundBy: ['email'],
  why: 'email',
  looksLike: isEmailAddress,
  // RFC 6068 writes line breaks as CRLF.
  href: (address, text, { subject }) =>
    withFields(`mailto:${mailbox(address)}`, { subject, body: text.replace(/\r\n|\r|\n/g, '\r\n') }),
  longestText: longestLinkText,
  called: ['mailto'],
} as const satisfies App
