import { onceFor } from './nudge/once-for'
import type { Person } from './person'

// Letters that stay whole when accents are taken off, and those that are written in more than one way.
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
  // A sigma that ends a word, which it does after each letter while one types.
  ς: 'σ',
  ґ: 'г',
  // Arabic, Persian and Urdu share letters under several code points, and not every keyboard has all of them.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  '・': ' ',
}
const wholeLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')
// Keyboards have one apostrophe and one hyphen, address books all of them.
const apostrophes = /['‘’‛ʻʼʹ`´′＇׳]/g
const hyphens = /\p{Pd}/gu
// Marks on letters, what cannot be seen, and the stroke that only makes an Arabic word longer.
const marks = /[\p{Mn}\p{Cf}\u0640]/gu
const hiragana = /[\u3041-\u3096]/g
const katakanaAfter = 0x60

/**
 * Text without case, accents and differences of script that nobody types, with single spaces: `  Zoë ` and `zoe` are the
 * same, and so are wide and narrow letters, hiragana and katakana, and apostrophes of every form.
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

// Where names are typed without the space that address books put into them.
const unspaced = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Who is looked for, folded: all of it, its words, and where its script is typed without spaces all of it without. */
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
  const text = folded(query)
  if (!text) return index.map(({ person }) => person)
  const wanted = wantedIn(text)
  // One list for each rank, in the order of the index: nothing is left to sort.
  const byRank: P[][] = [[], [], [], [], []]
  for (const { person, name } of index) byRank[rankOf(name, wanted)]?.push(person)
  return byRank.flat()
}
