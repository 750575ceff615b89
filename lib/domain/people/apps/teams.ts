import type { App } from './app'
import { longestLinkText, withFields } from './link'

const chat = 'https://teams.microsoft.com/l/chat/0/0'

export const teams = {
  kind: 'teams',
  name: 'Teams',
  foundBy: ['email'],
  why: 'email',
  href: (address, text) => withFields(chat, { users: address, message: text }),
  longestText: longestLinkText,
  hosts: ['teams.microsoft.com'],
  whom: ({ url }) => url.searchParams.get('users'),
  called: ['teams', 'msteams', 'microsoft teams'],
  page: (address) => withFields(chat, { users: address }),
} as const satisfies App
