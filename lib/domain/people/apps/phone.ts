import type { App } from './app'

export const phone = {
  kind: 'phone',
  name: null,
  foundBy: ['number'],
  why: 'number',
  calls: true,
  // RFC 3966
  href: (address) => `tel:${address}`,
  called: ['tel'],
} as const satisfies App
