import type { App } from './app'
import { longestLinkText, withFields } from './link'
import { numberIn } from './shapes'

export const whatsapp = {
  kind: 'whatsapp',
  name: 'WhatsApp',
  foundBy: ['number'],
  why: 'number',
  href: (address, text) => withFields('https://web.whatsapp.com/send', { phone: address.slice(1), text }),
  longestText: longestLinkText,
  hosts: ['wa.me', 'api.whatsapp.com', 'web.whatsapp.com'],
  whom: ({ url, steps: [first] }) =>
    numberIn(first === 'send' ? url.searchParams.get('phone')?.trim() : first),
  called: ['whatsapp'],
  whomInScheme: ({ path, fields }) => numberIn(fields.get('phone')?.trim()) ?? path,
  page: (address) => `https://wa.me/${address.slice(1)}`,
} as const satisfies App
