import { millisecondsInDay } from 'date-fns/constants'
import { addToDay, type Day } from '../../time/day'
import type { Instant } from '../../time/units'

/** For how long a switch has found nothing. Holds no address and nothing from the page. */
export interface CalmHealth {
  /** When it first found nothing since it last found something (epoch ms); null: it works. */
  missedSinceMs: Instant | null
  /** The latest days on which a page should have contained what the switch hides, and did not. */
  missedDays: Day[]
}

export type CalmHealthById = Record<string, CalmHealth>

/** How long (ms) a switch must find nothing before the site is said to have changed. */
const quietMs = 7 * millisecondsInDay
/** On how many days of that time there must have been a page to look at. */
const enoughDays = 3

const inLastWeek = (days: readonly Day[], today: Day) => days.filter((day) => day > addToDay(today, -7))

/** Adds what was found on one page. A switch that finds something counts as working again. */
export function withFinding(
  health: CalmHealthById,
  { id, found, nowMs, today }: { id: string; found: boolean; nowMs: Instant; today: Day },
): CalmHealthById {
  const before = health[id]
  const missedDays = inLastWeek(before?.missedDays ?? [], today).filter((day) => day !== today)
  const now: CalmHealth = found
    ? { missedSinceMs: null, missedDays: [] }
    : { missedSinceMs: before?.missedSinceMs ?? nowMs, missedDays: [...missedDays, today] }
  return { ...health, [id]: now }
}

/** Keeps only the health of these switches, so that a switch that is turned on again starts anew. */
export const healthOf = (health: CalmHealthById, ids: readonly string[]): CalmHealthById =>
  Object.fromEntries(Object.entries(health).filter(([id]) => ids.includes(id)))

/**
 * The switches whose site has changed: they found nothing for a week, although on at least three of its days
 * there was a page that should have contained it.
 */
export const changedSites = (
  health: CalmHealthById,
  { nowMs, today }: { nowMs: Instant; today: Day },
): string[] =>
  Object.entries(health)
    .filter(
      ([, { missedSinceMs, missedDays }]) =>
        missedSinceMs !== null &&
        nowMs - missedSinceMs >= quietMs &&
        inLastWeek(missedDays, today).length >= enoughDays,
    )
    .map(([id]) => id)
