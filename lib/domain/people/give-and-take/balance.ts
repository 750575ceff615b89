import { addToDay, dayStartMs, type Day } from '../../time/day'
import type { Minutes } from '../../time/units'
import type { Contact } from '../contact'
import type { Person } from '../person'
import type { DraftOutcome } from '../nudge/candidate'

/** How far back contacts are looked at, in days. */
export const lookBackDays = 90

/** Who begins contact between two people, and how messages are answered. Null: too little was noted. */
export interface Balance {
  begins: 'mostlyMe' | 'mostlyThem' | 'both' | null
  answers: 'mostly' | 'sometimes' | 'quiet' | null
  /** An imbalance to mention kindly: more given than came back, or less given than before. */
  noticed: 'overGiving' | 'pullingBack' | null
}

/** The balance of somebody who rests: stepping back on purpose is not remarked on. */
export const atRest = (balance: Balance, { resting }: Pick<Person, 'resting'>): Balance =>
  resting ? { ...balance, noticed: null } : balance

/** True when the balance has anything to say. */
export const canBeSaid = ({ begins, answers, noticed }: Balance): boolean =>
  begins !== null || answers !== null || noticed !== null

export interface BalanceInput {
  /** The contacts with this person, in any order. */
  contacts: readonly Contact[]
  checkIns: readonly DraftOutcome[]
  day: Day
  dayStartMinutes: Minutes
}

/** With fewer contacts than this whose beginner is known, nothing is said. */
const fewestBegun = 3
const fewestAnswers = 2
/** The share from which on one side counts as "mostly". */
const mostly = 0.75

interface BegunCounts {
  byMe: number
  byThem: number
}

export function countBegun(contacts: readonly Contact[]): BegunCounts {
  const byMe = contacts.filter(({ began }) => began === 'me').length
  return { byMe, byThem: contacts.filter(({ began }) => began === 'them').length }
}

/** Who begins, from the noted contacts; null when there are too few. */
export function whoBegins({ byMe, byThem }: BegunCounts): Balance['begins'] {
  const begun = byMe + byThem
  if (begun < fewestBegun) return null
  if (byMe / begun >= mostly) return 'mostlyMe'
  return byThem / begun >= mostly ? 'mostlyThem' : 'both'
}

/**
 * How the messages that went were answered; a message without an answer to "Any word back?" does not count.
 */
export function howAnswered(checkIns: readonly Pick<DraftOutcome, 'went' | 'word'>[]): Balance['answers'] {
  const known = checkIns.filter(({ went, word }) => went === 'yes' && word !== null)
  if (known.length < fewestAnswers) return null
  const replied = known.filter(({ word }) => word === 'replied').length
  if (replied === 0) return 'quiet'
  return replied / known.length >= 0.6 ? 'mostly' : 'sometimes'
}

/** The contacts of the 90 days up to and including a day, and those of the 90 days before. */
function lookedBack({ contacts, day, dayStartMinutes }: BalanceInput) {
  const toMs = dayStartMs(addToDay(day, 1), dayStartMinutes)
  const fromMs = dayStartMs(addToDay(day, 1 - lookBackDays), dayStartMinutes)
  const beforeMs = dayStartMs(addToDay(day, 1 - 2 * lookBackDays), dayStartMinutes)
  return {
    fromMs,
    now: contacts.filter(({ atMs }) => atMs >= fromMs && atMs < toMs),
    before: contacts.filter(({ atMs }) => atMs >= beforeMs && atMs < fromMs),
  }
}

/** The balance between the person and somebody over the last 90 days. */
export function balanceOf(input: BalanceInput): Balance {
  const { fromMs, now, before } = lookedBack(input)
  const counts = countBegun(now)
  const begins = whoBegins(counts)
  const answers = howAnswered(input.checkIns.filter(({ openedAtMs }) => openedAtMs >= fromMs))
  return { begins, answers, noticed: noticed({ counts, begins, answers, now, before }) }
}

interface NoticeInput extends Pick<Balance, 'begins' | 'answers'> {
  counts: BegunCounts
  now: readonly Contact[]
  before: readonly Contact[]
}

function noticed({ counts, begins, answers, now, before }: NoticeInput): Balance['noticed'] {
  const felt = now.filter(({ energy }) => energy !== null)
  const heavy =
    felt.length >= 3 && felt.filter(({ energy }) => energy === 'heavier').length / felt.length > 0.5
  const little = answers === 'quiet' || answers === 'sometimes' || heavy
  if (begins === 'mostlyMe' && counts.byMe >= 4 && little) return 'overGiving'
  const earlier = countBegun(before)
  const theyWait = counts.byThem >= 3 && counts.byMe === 0
  const fellSilent = earlier.byMe >= 4 && counts.byMe <= earlier.byMe / 4 && counts.byThem > 0
  return theyWait || fellSilent ? 'pullingBack' : null
}
