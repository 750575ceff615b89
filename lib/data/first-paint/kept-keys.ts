/** The names under which storage.local keeps what the background decides by. */
export const keptKeys = [
  'settings',
  'boundaries',
  'passes',
  'attention',
  'presence',
  'breakUntil',
  'entries',
] as const
