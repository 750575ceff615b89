import type { Context } from './person'

/** What address books call the contexts, in English, since most of them export it. */
const words: Record<string, Context> = {
  family: 'family',
  relatives: 'family',
  friend: 'friends',
  friends: 'friends',
  work: 'work',
  coworkers: 'work',
  'co-workers': 'work',
  colleagues: 'work',
  business: 'work',
  neighbours: 'neighbours',
  neighbors: 'neighbours',
  community: 'community',
  learning: 'learning',
  school: 'learning',
  university: 'learning',
  online: 'online',
}

/** The context that an address book's group or label stands for; null for any other label. */
export function contextIn(label: string): Context | null {
  const word = label.trim().toLowerCase()
  return Object.hasOwn(words, word) ? words[word]! : null
}
