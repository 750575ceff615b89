import { onceFor } from './once-for'
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

const rankOf = (name: string, query: string, words: readonly string[]): number => {
  if (!words.every((word) => name.includes(word))) return 5
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  if (name.includes(` ${query}`) || name.includes(`-${query}`)) return 2
  if (name.includes(query)) return 3
  return 4
}

// Folding costs most of a search, and names hardly ever change.
const foldedNames = new Map<string, string>()
const mostNames = 20_000

function foldedName(name: string): string {
  const known = foldedNames.get(name)
  if (known !== undefined) return known
  const made = folded(name)
  if (foldedNames.size >= mostNames) foldedNames.clear()
  foldedNames.set(name, made)
  return made
}

/** People with their folded names, in order of name: made once, asked at every letter. */
export type SearchIndex<P> = readonly { person: P; name: string }[]

const indexOf = onceFor((people: readonly Pick<Person, 'name'>[]) =>
  people
    .map((person) => ({ person, name: foldedName(person.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
)

/** The index of a list that never changes: it is made once, however often it is asked for. */
export const searchIndex = <P extends Pick<Person, 'name'>>(people: readonly P[]) =>
  indexOf(people) as SearchIndex<P>

/**
 * The people whose name matches, best first: whole name, its beginning, the beginning of a later word, anywhere,
 * then names that hold every word in another order. Equal matches are in order of name; an empty query keeps everybody.
 */
export function searchIn<P>(index: SearchIndex<P>, query: string): P[] {
  const wanted = folded(query)
  if (!wanted) return index.map(({ person }) => person)
  // One list for each rank, in the order of the index: nothing is left to sort.
  const words = wanted.split(' ')
  const byRank: P[][] = [[], [], [], [], []]
  for (const { person, name } of index) byRank[rankOf(name, wanted, words)]?.push(person)
  return byRank.flat()
}

/** As `searchIn`, for people who are asked for once. */
export const search = <P extends Pick<Person, 'name'>>(people: readonly P[], query: string): P[] =>
  searchIn(searchIndex(people), query)
