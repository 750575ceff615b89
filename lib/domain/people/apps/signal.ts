import type { App } from './app'
import { numberIn } from './shapes'

export const signal = {
  kind: 'signal',
  name: 'Signal',
  foundBy: ['number'],
  why: 'number',
  href: (address) => `https://signal.me/#p/${address}`,
  hosts: ['signal.me'],
  whom: ({ fragment }) => numberIn(/^p\/(\+\d+)$/.exec(fragment)?.[1]),
  called: ['signal', 'sgnl'],
  page: (address) => `https://signal.me/#p/${address}`,
} as const satisfies App
