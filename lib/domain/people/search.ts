import { onceFor } from './nudge/once-for'
import type { Person } from './person'

// Letters that Unicode does not decompose, and letters with several spellings.
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  // A final sigma appears after each letter while a word is being typed.
  ς: 'σ',
  ґ: 'г',
  // Arabic, Persian and Urdu write the same letter with different code points, and keyboards have only some
  // of them.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  '・': ' ',
}
const wholeLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')
// Keyboards have one apostrophe and one hyphen; address books use all variants.
const apostrophes = /['‘’‛ʻʼʹ`´′＇׳]/g
const hyphens = /\p{Pd}/gu
// Combining marks, invisible characters, and the stroke that only lengthens an Arabic word.
const marks = /[\p{Mn}\p{Cf}\u0640]/gu
const hiragana = /[\u3041-\u3096]/g
const katakanaAfter = 0x60

/**
 * Text without case, accents, and differences of script that nobody types, with single spaces: ` Zoë ` and
 * `zoe` become the same, and so do wide and narrow letters, hiragana and katakana, and all apostrophes.
 */
export const folded = (text: string): string =>
  text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(hyphens, '-')
    .replace(wholeLetters, (letter) => plainLetters[letter]!)
    .replace(hiragana, (letter) => String.fromCharCode(letter.charCodeAt(0) + katakanaAfter))
    .replace(/\s+/g, ' ')
    .trim()

// Scripts in which people type names without the space that address books insert.
const unspaced = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u

/** A query, folded: the whole, its words, and, in a script typed without spaces, the whole without spaces. */
interface ParsedQuery {
  query: string
  words: readonly string[]
  inOne: string | null
}

const wantedIn = (query: string): ParsedQuery => ({
  query,
  words: query.split(' '),
  inOne: unspaced.test(query) ? query.replaceAll(' ', '') : null,
})

const rankOf = (name: string, { query, words, inOne }: ParsedQuery): number => {
  if (!words.every((word) => name.includes(word)))
    return inOne !== null && name.replaceAll(' ', '').includes(inOne) ? 4 : 5
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  if (name.includes(` ${query}`) || name.includes(`-${query}`)) return 2
  if (name.includes(query)) return 3
  return 4
}

// Memoised, because folding costs most of a search and names rarely change.
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

/** People with their folded names, sorted by name; built once and queried at every letter typed. */
export type SearchIndex<P> = readonly { person: P; name: string }[]

const indexOf = onceFor((people: readonly Pick<Person, 'name'>[]) =>
  people
    .map((person) => ({ person, name: foldedName(person.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
)

/** The index of a list that is never mutated; memoised per list. */
export const searchIndex = <P extends Pick<Person, 'name'>>(people: readonly P[]) =>
  indexOf(people) as SearchIndex<P>

/**
 * The people whose name matches, best first: the whole name, its beginning, the beginning of a later word,
 * anywhere, then names that contain every word in another order. Equal matches are sorted by name; an empty
 * query returns everybody.
 */
export function searchIn<P>(index: SearchIndex<P>, query: string): P[] {
  const text = folded(query)
  if (!text) return index.map(({ person }) => person)
  const wanted = wantedIn(text)
  // One list per rank in the index's order, so that nothing has to be sorted.
  const byRank: P[][] = [[], [], [], [], []]
  for (const { person, name } of index) byRank[rankOf(name, wanted)]?.push(person)
  return byRank.flat()
}
