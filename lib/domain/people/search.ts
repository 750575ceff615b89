import type { Person } from './person'

// Letters that stay whole when accents are taken off.
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
}

/** Text without case and accents, with single spaces: `  Zoë ` and `zoe` are the same. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßøłđæœıþ]/g, (letter) => plainLetters[letter]!)
    .replace(/\s+/g, ' ')
    .trim()

const rankOf = (name: string, query: string): number => {
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  if (name.includes(` ${query}`) || name.includes(`-${query}`)) return 2
  if (name.includes(query)) return 3
  return query.split(' ').every((word) => name.includes(word)) ? 4 : 5
}

/**
 * The people whose name matches, best first: whole name, its beginning, the beginning of a later word, anywhere,
 * then names that hold every word in another order. Equal matches are in order of name; an empty query keeps everybody.
 */
export function search<P extends Pick<Person, 'name'>>(people: readonly P[], query: string): P[] {
  const wanted = folded(query)
  return people
    .map((person) => ({ person, name: folded(person.name) }))
    .map((entry) => ({ ...entry, rank: wanted ? rankOf(entry.name, wanted) : 0 }))
    .filter(({ rank }) => rank < 5)
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ person }) => person)
}
