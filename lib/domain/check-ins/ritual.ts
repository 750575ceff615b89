import { addMonths } from 'date-fns/addMonths'
import { millisecondsInMinute } from 'date-fns/constants'
import { formatISO } from 'date-fns/formatISO'
import { addToDay, daysBetween, type Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import { firstAtMs, type Zone } from '../time/wall-clock'
import type { Cadence } from './cadence'

/** Something that two people do together regularly. */
export interface Ritual {
  id: string
  personId: string
  /** In the person's own words ("Sunday call"). */
  what: string
  cadence: Cadence
  /** The day it counts from: the first turn, or the turn at which it was picked up again. */
  firstDay: Day
  /** Minutes after midnight in `zone`; null: at no particular time. */
  atMinutes: Minutes | null
  /** How long it may take. */
  minutes: Minutes
  /** Its time zone (`Europe/Berlin`); null: the device's own. */
  zone: Zone
  /** Where a call takes place, an https address; may be empty. */
  meetingUrl: string
  /** The last day on which it took place; null: never yet. */
  lastHeldDay: Day | null
  addedAtMs: Instant
}

type Turns = Pick<Ritual, 'cadence' | 'firstDay'>

const stepDays: Partial<Record<Cadence, number>> = { week: 7, 'two-weeks': 14 }
const stepMonths: Partial<Record<Cadence, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/**
 * The day of the turn with this index (from 0). In a month without the date it is the last day; the following
 * turn has the usual date.
 */
function turnOf({ cadence, firstDay }: Turns, index: number): Day {
  const days = stepDays[cadence]
  if (days) return addToDay(firstDay, days * index)
  const [year, month, date] = firstDay.split('-').map(Number) as [number, number, number]
  const first = new Date(year, month - 1, date, 12)
  return formatISO(addMonths(first, (stepMonths[cadence] ?? 1) * index), { representation: 'date' }) as Day
}

/** The index of the first turn on or after a day. */
function indexFrom(ritual: Turns, day: Day): number {
  const days = stepDays[ritual.cadence] ?? 31 * (stepMonths[ritual.cadence] ?? 1)
  // A lower bound for the index, since no step is longer than this.
  let index = Math.max(0, Math.floor(daysBetween(ritual.firstDay, day) / days))
  while (turnOf(ritual, index) < day) index++
  return index
}

/** The next day on which it comes round, the given day included. */
export const nextTurn = (ritual: Turns, day: Day): Day => turnOf(ritual, indexFrom(ritual, day))

/** The last day before the given one on which it came round; null when it had not begun. */
export function lastTurn(ritual: Turns, day: Day): Day | null {
  const index = indexFrom(ritual, day)
  return index === 0 ? null : turnOf(ritual, index - 1)
}

/**
 * True when the last turn passed and was not noted as held. Anything held since the turn before counts for
 * it: a call on Saturday counts as Sunday's.
 */
export function mayPickUp(ritual: Turns & Pick<Ritual, 'lastHeldDay'>, day: Day): boolean {
  const index = indexFrom(ritual, day)
  if (index === 0) return false
  const { lastHeldDay } = ritual
  if (lastHeldDay === null) return true
  return lastHeldDay < turnOf(ritual, index - 1) && (index === 1 || lastHeldDay <= turnOf(ritual, index - 2))
}

/** The instant (epoch ms) of its turn on a day; null: at no particular time. */
export const turnAtMs = ({ atMinutes, zone }: Pick<Ritual, 'atMinutes' | 'zone'>, day: Day): number | null =>
  atMinutes === null
    ? null
    : firstAtMs(Date.parse(`${day}T00:00:00Z`) + atMinutes * millisecondsInMinute, zone)

/**
 * Its turn within a person's day that begins and ends at those instants (epoch ms); null when there is none.
 */
export function turnWithin(
  ritual: Ritual,
  { day, fromMs, toMs }: { day: Day; fromMs: Instant; toMs: Instant },
): { day: Day; atMs: Instant | null } | null {
  // In another zone the turn's date may be the one before or after.
  for (const one of [-1, 0, 1].map((days) => addToDay(day, days))) {
    if (nextTurn(ritual, one) !== one) continue
    const atMs = turnAtMs(ritual, one)
    if (atMs === null ? one === day : fromMs <= atMs && atMs < toMs) return { day: one, atMs }
  }
  return null
}
