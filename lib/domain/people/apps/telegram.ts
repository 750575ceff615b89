import type { App } from './app'
import { longestLinkText, withFields } from './link'
import { nameIn, numberIn, withoutAt } from './shapes'

/** A user name, without its @: 5 to 32 letters, digits and underscores. */
const isUsername = (text: string) => /^[A-Za-z][A-Za-z0-9_]{4,31}$/.test(text)

export const telegram = {
  kind: 'telegram',
  name: 'Telegram',
  foundBy: ['name', 'number'],
  why: 'telegram',
  fits: isUsername,
  stored: withoutAt,
  looksLike: (text) => text.startsWith('@') && isUsername(text.slice(1)),
  shown: (address) => `@${address}`,
  href: (address, text) => withFields(`https://t.me/${address}`, { text }),
  longestText: longestLinkText,
  hosts: ['t.me', 'telegram.me'],
  whom: ({ steps: [first] }) => (first?.startsWith('+') ? numberIn(first) : nameIn(first)),
  called: ['telegram', 'tg'],
  whomInScheme: ({ path, fields }) =>
    fields.size > 0 ? (numberIn(fields.get('phone')?.trim()) ?? fields.get('domain')) : path,
  page: (address) => `https://t.me/${address}`,
} as const satisfies App
