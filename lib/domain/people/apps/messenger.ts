import type { App } from './app'
import { nameIn, withoutAt } from './shapes'

export const messenger = {
  kind: 'messenger',
  name: 'Messenger',
  foundBy: ['name'],
  why: 'messenger',
  // A Facebook user name or number, as in m.me/<name>. No dot at either end and no two in a row, so that it
  // stays one path step.
  fits: (address) => /^[A-Za-z0-9.]{3,50}$/.test(address) && !/^\.|\.\.|\.$/.test(address),
  stored: withoutAt,
  shown: (address) => `m.me/${address}`,
  href: (address) => `https://m.me/${address}`,
  hosts: ['m.me', 'messenger.com', 'facebook.com', 'm.facebook.com'],
  whom({ url, steps: [first, second, third] }) {
    if (first === 'profile.php') return url.searchParams.get('id')
    if (first === 'messages' && second === 't') return third
    if (first === 't') return second
    return first === 'people' ? third : nameIn(first)
  },
  called: ['messenger', 'facebook', 'facebook messenger', 'fb-messenger', 'fb'],
  page: (address) => `https://m.me/${address}`,
} as const satisfies App
