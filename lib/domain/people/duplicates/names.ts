import { folded } from '../search'

/** How two names compare: the same words, nearly the same words, or one a part of the other. */
export type NameLikeness = 'same' | 'alike' | 'part'

/** A name's words without case, accents, marks and order: `Osei, Ama` and `Ama Osei` have the same. */
export const nameWords = (name: string): string[] =>
  folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()

/**
 * True when the two words differ by one letter added, left out or changed, or by two neighbouring letters
 * swapped.
 */
function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1)
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from]
  return (
    short.slice(from + 1) === long.slice(from + 1) ||
    (swapped && short.slice(from + 2) === long.slice(from + 2))
  )
}

/** In a shorter word, one changed letter too easily makes another name. */
const slipFromLetters = 5

/** How alike two names are by their words (from `nameWords`); null when they are not alike. */
export function likenessOf(a: readonly string[], b: readonly string[]): NameLikeness | null {
  if (a.length === 0 || b.length === 0) return null
  if (a.length === b.length && a.every((word, i) => word === b[i])) return 'same'
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const left = few.filter((word) => !many.includes(word))
  if (left.length === 0) return few.length > 1 ? 'alike' : 'part'
  const others = many.filter((word) => !few.includes(word))
  const [one, other] = [left[0]!, others[0]]
  if (left.length > 1 || other === undefined || few.length !== many.length) return null
  if (Math.min(one.length, other.length) >= slipFromLetters && oneSlipApart(one, other)) return 'alike'
  const initial = Math.min(one.length, other.length) === 1 && one[0] === other[0]
  return initial && few.length > 1 ? 'part' : null
}
