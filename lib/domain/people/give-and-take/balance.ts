import { addToDay, dayStartMs, type Day } from '../../time/day'
import type { Minutes } from '../../time/units'
import type { Contact } from '../contact'
import type { Person } from '../person'
import type { DraftOutcome } from '../nudge/candidate'

/** What is looked back on, in days. */
export const lookBackDays = 90

/** How it goes between two people: who begins, and how messages are answered. Null: too little is noted to say. */
export interface Balance {
  begins: 'mostlyMe' | 'mostlyThem' | 'both' | null
  answers: 'mostly' | 'sometimes' | 'quiet' | null
  /** Something to notice, kindly: more given than came back, or less given than before. */
  noticed: 'overGiving' | 'pullingBack' | null
}

/** The same of somebody whom one let rest: whoever steps back on purpose is not told so. */
export const atRest = (balance: Balance, { resting }: Pick<Person, 'resting'>): Balance =>
  resting ? { ...balance, noticed: null } : balance

/** True where something can be said. */
export const canBeSaid = ({ begins, answers, noticed }: Balance): boolean =>
  begins !== null || answers !== null || noticed !== null

export interface BalanceInput {
  /** Those with this person, in any order. */
  contacts: readonly Contact[]
  checkIns: readonly DraftOutcome[]
  day: Day
  dayStartMinutes: Minutes
}

/** Fewer than this that are known to have been begun by somebody say nothing. */
const fewestBegun = 3
const fewestAnswers = 2
/** So much of it by one side is "mostly". */
const mostly = 0.75

interface BegunCounts {
  byMe: number
  byThem: number
}

export function countBegun(contacts: readonly Contact[]): BegunCounts {
  const byMe = contacts.filter(({ began }) => began === 'me').length
  return { byMe, byThem: contacts.filter(({ began }) => began === 'them').length }
}

/** Who begins, out of what was noted; null where it is too little. */
export function whoBegins({ byMe, byThem }: BegunCounts): Balance['begins'] {
  const begun = byMe + byThem
  if (begun < fewestBegun) return null
  if (byMe / begun >= mostly) return 'mostlyMe'
  return byThem / begun >= mostly ? 'mostlyThem' : 'both'
}

/** How messages that went were answered; one about which nothing was said yet does not count. */
export function howAnswered(checkIns: readonly Pick<DraftOutcome, 'went' | 'word'>[]): Balance['answers'] {
  const known = checkIns.filter(({ went, word }) => went === 'yes' && word !== null)
  if (known.length < fewestAnswers) return null
  const replied = known.filter(({ word }) => word === 'replied').length
  if (replied === 0) return 'quiet'
  return replied / known.length >= 0.6 ? 'mostly' : 'sometimes'
}

/** The contacts of the last 90 days up to a day, that day included, and those of the 90 days before. */
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

/** How it went between the person and somebody over the last 90 days. */
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
