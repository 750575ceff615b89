import { dismissalId } from '../dismissal'
import { type Identifiers, type Likeness, likeness, mightBeOne } from './score'

/** Two people who might be one; `a` has the smaller id. */
export interface Pair extends Likeness {
  a: string
  b: string
}

/**
 * People who share an address with more than this many others (a switchboard, a school) are compared only
 * within the same name.
 */
const crowd = 20

/**
 * The pairs that might be one person, the likeliest first, without dismissed pairs (by `dismissalId`). Only
 * people who share an address, or a name and a birthday, are compared: no other pair can reach the score.
 */
export function mightBeTheSame(
  people: readonly Identifiers[],
  dismissed: ReadonlySet<string> = new Set(),
): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const group of blocksOf(people)) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const [one, other] = [group[i]!, group[j]!]
        if (one.id === other.id) continue
        const key = dismissalId(one.id, other.id)
        if (pairs.has(key) || dismissed.has(key)) continue
        const alike = likeness(one, other)
        if (alike.score < mightBeOne) continue
        const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
        pairs.set(key, { ...alike, a, b })
      }
    }
  }
  return [...pairs].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1)).map(([, pair]) => pair)
}

function blocksOf(people: readonly Identifiers[]): Identifiers[][] {
  const byAddress = new Map<string, Identifiers[]>()
  const byNameAndBirthday = new Map<string, Identifiers[]>()
  for (const person of people) {
    const addresses = new Set([...person.emails, ...person.phones])
    for (const address of addresses) put(byAddress, address, person)
    const { birthday, words } = person
    if (birthday && words.length > 0)
      put(byNameAndBirthday, `${words.join(' ')} ${birthday.month}-${birthday.day}`, person)
  }
  return [...[...byAddress.values()].flatMap(withoutCrowds), ...byNameAndBirthday.values()]
}

function withoutCrowds(group: Identifiers[]): Identifiers[][] {
  if (group.length <= crowd) return [group]
  const byName = new Map<string, Identifiers[]>()
  for (const person of group) if (person.words.length > 0) put(byName, person.words.join(' '), person)
  return [...byName.values()]
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const own = map.get(key)
  if (own) own.push(value)
  else map.set(key, [value])
}
