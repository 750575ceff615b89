import { addMonths } from 'date-fns/addMonths'
import { millisecondsInMinute } from 'date-fns/constants'
import { formatISO } from 'date-fns/formatISO'
import { addToDay, daysBetween, type Day } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import { firstAtMs, type Zone } from '../time/wall-clock'
import type { Cadence } from './cadence'

/** Something that two people do together again and again. */
export interface Ritual {
  id: string
  personId: string
  /** In the person's own words ("Sunday call"). */
  what: string
  cadence: Cadence
  /** The day it counts from: the first one, or the one on which it is picked up again. */
  firstDay: Day
  /** Minutes after midnight by the clock of `zone`; null: some time that day. */
  atMinutes: Minutes | null
  /** How long it may take. */
  minutes: Minutes
  /** By whose clock (`Europe/Berlin`); null: the device's own. */
  zone: Zone
  /** Where a call takes place, an https address; may be empty. */
  meetingUrl: string
  /** The last time it took place; null: not yet. */
  lastHeldDay: Day | null
  addedAtMs: Instant
}

type Turns = Pick<Ritual, 'cadence' | 'firstDay'>

const stepDays: Partial<Record<Cadence, number>> = { week: 7, 'two-weeks': 14 }
const stepMonths: Partial<Record<Cadence, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** The day of a ritual's turn, counted from 0. A month without that date has it on its last day, and the next one as before. */
function turnOf({ cadence, firstDay }: Turns, index: number): Day {
  const days = stepDays[cadence]
  if (days) return addToDay(firstDay, days * index)
  const [year, month, date] = firstDay.split('-').map(Number) as [number, number, number]
  const first = new Date(year, month - 1, date, 12)
  return formatISO(addMonths(first, (stepMonths[cadence] ?? 1) * index), { representation: 'date' }) as Day
}

/** The number of the first turn on a day or later. */
function indexFrom(ritual: Turns, day: Day): number {
  const days = stepDays[ritual.cadence] ?? 31 * (stepMonths[ritual.cadence] ?? 1)
  // Never too far: no step is longer than this.
  let index = Math.max(0, Math.floor(daysBetween(ritual.firstDay, day) / days))
  while (turnOf(ritual, index) < day) index++
  return index
}

/** The next day on which it comes round, that day included. */
export const nextTurn = (ritual: Turns, day: Day): Day => turnOf(ritual, indexFrom(ritual, day))

/** The last day before that day on which it came round; null when it had not begun. */
export function lastTurn(ritual: Turns, day: Day): Day | null {
  const index = indexFrom(ritual, day)
  return index === 0 ? null : turnOf(ritual, index - 1)
}

/**
 * True when its last turn went by and nobody said that it took place. What took place since the turn before counts for
 * it: a call on Saturday is Sunday's.
 */
export function mayPickUp(ritual: Turns & Pick<Ritual, 'lastHeldDay'>, day: Day): boolean {
  const index = indexFrom(ritual, day)
  if (index === 0) return false
  const { lastHeldDay } = ritual
  if (lastHeldDay === null) return true
  return lastHeldDay < turnOf(ritual, index - 1) && (index === 1 || lastHeldDay <= turnOf(ritual, index - 2))
}

/** The instant (epoch ms) of its turn on a day; null: some time that day. */
export const turnAtMs = ({ atMinutes, zone }: Pick<Ritual, 'atMinutes' | 'zone'>, day: Day): number | null =>
  atMinutes === null
    ? null
    : firstAtMs(Date.parse(`${day}T00:00:00Z`) + atMinutes * millisecondsInMinute, zone)

/** Its turn within a day of the person's that begins and ends at those instants (epoch ms); null when there is none. */
export function turnWithin(
  ritual: Ritual,
  { day, fromMs, toMs }: { day: Day; fromMs: Instant; toMs: Instant },
): { day: Day; atMs: Instant | null } | null {
  // By another clock it may be the date before or after.
  for (const one of [-1, 0, 1].map((days) => addToDay(day, days))) {
    if (nextTurn(ritual, one) !== one) continue
    const atMs = turnAtMs(ritual, one)
    if (atMs === null ? one === day : fromMs <= atMs && atMs < toMs) return { day: one, atMs }
  }
  return null
}
