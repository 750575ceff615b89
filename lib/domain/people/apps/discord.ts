import type { App } from './app'

/** A conversation's number. A link with a user name opens no conversation. */
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
  // Neither a profile nor a server's channel opens a conversation.
  whom: ({ steps: [first, second, third] }) => (first === 'channels' && second === '@me' ? third : null),
  called: ['discord'],
  page: (address) => `https://discord.com/channels/@me/${address}`,
} as const satisfies App
