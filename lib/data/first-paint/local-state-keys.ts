/** The keys of the local state in storage.local. */
export const localStateKeys = [
  'settings',
  'boundaries',
  'passes',
  'attention',
  'presence',
  'breakUntil',
  'entries',
] as const
