/** The names under which storage.local keeps what the background decides by. */
export const localStateKeys = [
  'settings',
  'boundaries',
  'passes',
  'attention',
  'presence',
  'breakUntil',
  'entries',
] as const
