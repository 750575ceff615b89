import { knownYear, type YearDay } from '../dates'
import { likenessOf, type NameLikeness } from './names'

/** What of a person helps to recognise duplicates. */
export interface Identifiers {
  id: string
  /** Made by `nameWords`. */
  words: readonly string[]
  /** In lower case. */
  emails: readonly string[]
  /** E.164. */
  phones: readonly string[]
  birthday: YearDay | null
}

/** What two people have in common. */
export interface Likeness {
  /** From 0 to 1. */
  score: number
  name: NameLikeness | null
  email: string | null
  phone: string | null
  birthday: 'same' | 'other' | null
}

const weights = { name: 0.4, email: 0.3, phone: 0.2, birthday: 0.1 }
const nameShare: Record<NameLikeness, number> = { same: 1, alike: 0.8, part: 0.5 }

/** Two people with at least this score may be one. Above 0.4, so that a name alone is never enough. */
export const mightBeOne = 0.45

const shared = (a: readonly string[], b: readonly string[]): string | null =>
  a.find((one) => b.includes(one)) ?? null

function compareBirthdays(a: YearDay | null, b: YearDay | null): Likeness['birthday'] {
  if (!a || !b) return null
  if (a.month !== b.month || a.day !== b.day) return 'other'
  const [one, other] = [knownYear(a), knownYear(b)]
  return one === null || other === null || one === other ? 'same' : 'other'
}

/**
 * How likely two people are one: name 0.4, e-mail 0.3, phone 0.2, birthday 0.1; different birthdays subtract
 * 0.2.
 */
export function likeness(a: Identifiers, b: Identifiers): Likeness {
  const name = likenessOf(a.words, b.words)
  const email = shared(a.emails, b.emails)
  const phone = shared(a.phones, b.phones)
  const birthday = compareBirthdays(a.birthday, b.birthday)
  const score =
    (name ? weights.name * nameShare[name] : 0) +
    (email ? weights.email : 0) +
    (phone ? weights.phone : 0) +
    (birthday === 'same' ? weights.birthday : birthday === 'other' ? -2 * weights.birthday : 0)
  return { score: Math.round(Math.max(0, score) * 100) / 100, name, email, phone, birthday }
}
