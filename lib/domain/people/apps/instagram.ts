import type { App } from './app'
import { nameIn, withoutAt } from './shapes'

/** A user name, without its @. */
const isUsername = (text: string) => /^[A-Za-z0-9._]{1,30}$/.test(text) && !/^\.|\.\.|\.$/.test(text)

export const instagram = {
  kind: 'instagram',
  name: 'Instagram',
  foundBy: ['name'],
  why: 'instagram',
  fits: isUsername,
  stored: (typed) => withoutAt(typed).toLowerCase(),
  looksLike: (text) => text.startsWith('@') && isUsername(text.slice(1)),
  shown: (address) => `@${address}`,
  href: (address) => `https://ig.me/m/${address}`,
  hosts: ['instagram.com', 'ig.me'],
  whom: ({ url, steps: [first, second] }) =>
    first === 'm' && url.hostname === 'ig.me' ? second : nameIn(first),
  called: ['instagram'],
  whomInScheme: ({ path, fields }) => (fields.size > 0 ? fields.get('username') : path),
  page: (address) => `https://www.instagram.com/${address}`,
} as const satisfies App
