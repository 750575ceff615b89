import type { Contact } from '../contact'
import type { DraftOutcome } from '../nudge/candidate'
import {
  balanceOf,
  type Balance,
  canBeSaid,
  countBegun,
  howAnswered,
  lookBackDays,
  whoBegins,
} from './balance'
import { addToDay, dayStartMs, type Day } from '../../time/day'
import type { Minutes } from '../../time/units'

interface OverallInput {
  people: readonly { id: string; contacts: readonly Contact[]; checkIns: readonly DraftOutcome[] }[]
  day: Day
  dayStartMinutes: Minutes
}

export interface Overall extends Pick<Balance, 'begins' | 'answers'> {
  /** The people with something to say about, in the given order. */
  people: ({ id: string } & Balance)[]
}

/** The balance with everybody over the last 90 days, together and one by one. */
export function giveAndTake({ people, day, dayStartMinutes }: OverallInput): Overall {
  const sinceMs = dayStartMs(addToDay(day, 1 - lookBackDays), dayStartMinutes)
  const untilMs = dayStartMs(addToDay(day, 1), dayStartMinutes)
  const contacts = people.flatMap((one) =>
    one.contacts.filter(({ atMs }) => atMs >= sinceMs && atMs < untilMs),
  )
  const checkIns = people.flatMap((one) => one.checkIns.filter(({ openedAtMs }) => openedAtMs >= sinceMs))
  const each = people.map((one) => ({ id: one.id, ...balanceOf({ ...one, day, dayStartMinutes }) }))
  return {
    begins: whoBegins(countBegun(contacts)),
    answers: howAnswered(checkIns),
    people: each.filter(canBeSaid),
  }
}
