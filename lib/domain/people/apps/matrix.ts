import type { App } from './app'
import { encoded } from './link'

/** A user (`@maya:example.org`, with a port if need be), as the specification's user identifiers. */
const isUser = (text: string) =>
  text.length <= 255 &&
  /^@[A-Za-z0-9._=/+-]+:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?::\d{1,5})?$/.test(
    text,
  )

export const matrix = {
  kind: 'matrix',
  name: 'Matrix',
  foundBy: ['name'],
  why: 'matrix',
  fits: isUser,
  looksLike: isUser,
  href(address) {
    const colon = address.indexOf(':')
    return `https://matrix.to/#/@${encoded(address.slice(1, colon))}:${address.slice(colon + 1)}`
  },
  hosts: ['matrix.to'],
  whom: ({ fragment }) => /^\/(@[^?/]+)/.exec(fragment)?.[1],
  called: ['matrix'],
  whomInScheme: ({ path }) => `@${path.replace(/^(?:u\/|@)/, '')}`,
  page: (address) => `https://matrix.to/#/${address}`,
} as const satisfies App
