import { millisecondsInDay } from 'date-fns/constants'
import { addToDay, type Day } from '../../time/day'
import type { Instant } from '../../time/units'

/** How long a switch has found nothing. No address, and nothing of what stood on a page. */
export interface CalmHealth {
  /** When it first missed what it looks for (epoch ms), since it last found it; null: it is well. */
  missedSinceMs: Instant | null
  /** The latest days on which there was a page that should have had it and did not. */
  missedDays: Day[]
}

export type CalmHealthById = Record<string, CalmHealth>

/** How long (ms) a switch must have found nothing before the site is said to have changed. */
const quietMs = 7 * millisecondsInDay
/** On how many days of such a week there must have been a page to look at. */
const enoughDays = 3

const inLastWeek = (days: readonly Day[], today: Day) => days.filter((day) => day > addToDay(today, -7))

/** Takes in what was found on one page. A switch that finds something is well again. */
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

/** Only what belongs to these switches: one that is switched on again begins anew. */
export const healthOf = (health: CalmHealthById, ids: readonly string[]): CalmHealthById =>
  Object.fromEntries(Object.entries(health).filter(([id]) => ids.includes(id)))

/**
 * The switches whose site has changed: for a week they found nothing, though on at least three of its days there was a
 * page that should have had it.
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
