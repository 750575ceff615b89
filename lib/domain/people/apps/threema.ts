import type { App } from './app'

export const threema = {
  kind: 'threema',
  name: 'Threema',
  foundBy: ['name'],
  why: 'threema',
  fits: (address) => /^[A-Z0-9]{8}$/.test(address),
  stored: (typed) => typed.toUpperCase(),
  looksLike: (text) => /^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{8}$/.test(text),
  href: (address) => `https://threema.id/${address}`,
  hosts: ['threema.id'],
  whom: ({ steps: [first] }) => first,
  called: ['threema'],
  whomInScheme: ({ path, fields }) => (fields.size > 0 ? fields.get('id') : path),
  page: (address) => `https://threema.id/${address}`,
} as const satisfies App
