import type { App } from './app'

/** The number of a conversation. A user name opens nothing there. */
const isConversation = (text: string) => /^[1-9]\d{16,19}$/.test(text)

export const discord = {
  kind: 'discord',
  name: 'Discord',
  foundBy: ['name'],
  why: 'discord',
  fits: isConversation,
  looksLike: isConversation,
  href: (address) => `https://discord.com/channels/@me/${address}`,
  hosts: ['discord.com'],
  // A profile opens no conversation, and neither does a channel of a server.
  whom: ({ steps: [first, second, third] }) => (first === 'channels' && second === '@me' ? third : null),
  called: ['discord'],
  page: (address) => `https://discord.com/channels/@me/${address}`,
} as const satisfies App
