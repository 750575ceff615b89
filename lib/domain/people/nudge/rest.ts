import { daysBetween, type Day } from '@/lib/domain/time/day'

/** Days on which a rhythm's clock stops: from `from` until the day before `until`. Null: it has not ended. */
export interface Rest {
  from: Day
  until: Day | null
}

/** True on a day within one of the rests. */
export const restsOn = (rests: readonly Rest[], day: Day): boolean =>
  rests.some(({ from, until }) => from <= day && (until === null || day < until))

/** How many days from `from` until the day before `to` lie in a rest; a day in two rests counts once. */
export function daysAtRest(rests: readonly Rest[], from: Day, to: Day): number {
  const within = rests
    .map((rest) => ({
      from: rest.from > from ? rest.from : from,
      until: rest.until !== null && rest.until < to ? rest.until : to,
    }))
    .filter((rest) => rest.from < rest.until)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let days = 0
  let counted = from
  for (const rest of within) {
    const begin = rest.from > counted ? rest.from : counted
    if (begin >= rest.until) continue
    days += daysBetween(begin, rest.until)
    counted = rest.until
  }
  return days
}

/**
 * The rests after resting begins or ends on a day; unchanged when that is the case already. A rest that began
 * on the day it ends is removed.
 */
export function restsAfter(rests: readonly Rest[], { resting, day }: { resting: boolean; day: Day }): Rest[] {
  if (resting) return restsOn(rests, day) ? [...rests] : [...rests, { from: day, until: null }]
  return rests
    .map((rest) => (rest.until === null || rest.until > day ? { ...rest, until: day } : rest))
    .filter(({ from, until }) => until === null || from < until)
}
