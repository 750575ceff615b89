import { millisecondsInMinute } from 'date-fns/constants'
import type { PorchlightDatabase } from '@/lib/data/database'
import { person } from '@/lib/data/reads/reads'
import { plansOf, ritualsOf } from '@/lib/data/reads/reads-plans'
import { plansBetween } from '@/lib/domain/check-ins/plan'
import { turnWithin } from '@/lib/domain/check-ins/ritual'
import { mayBeSuggested } from '@/lib/domain/people/nudge/may-be-suggested'
import { dayEndMs, dayOf, dayStartMs } from '@/lib/domain/time/day'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import type { PlannedView } from './today/today-view'

export interface PlansOfDay {
  /** Entries with a time come first. */
  planned: PlannedView[]
  /** When the next of them is over (epoch ms); null: no entry ends by itself. */
  turnsAtMs: Instant | null
}

/** The plans and rituals on the day of an instant (epoch ms) that are not over at that instant. */
export async function loadPlans(
  db: PorchlightDatabase,
  { nowMs, dayStartMinutes }: { nowMs: Instant; dayStartMinutes: Minutes },
): Promise<PlansOfDay> {
  const day = dayOf(nowMs, dayStartMinutes)
  const [fromMs, toMs] = [dayStartMs(day, dayStartMinutes), dayEndMs(day, dayStartMinutes)]
  const [plans, rituals] = await Promise.all([plansOf(db), ritualsOf(db)])
  const ofDay = [
    ...plansBetween(plans, { fromMs, toMs }),
    ...rituals.flatMap((ritual) => {
      const turn = turnWithin(ritual, { day, fromMs, toMs })
      const isHeld = turn && ritual.lastHeldDay !== null && ritual.lastHeldDay >= turn.day
      return turn && !isHeld ? { ...ritual, ...turn } : []
    }),
  ]
  const endOf = ({ atMs, minutes }: (typeof ofDay)[number]) =>
    atMs === null ? Infinity : atMs + minutes * millisecondsInMinute
  const ahead = ofDay.filter((one) => endOf(one) > nowMs)
  const views = await Promise.all(
    ahead.map(async ({ id, personId, what, atMs, meetingUrl }) => {
      const known = await person(db, personId)
      const stands = known && mayBeSuggested({ ...known, resting: false })
      return stands ? { id, personId, name: known.name, what, atMs, meetingUrl } : null
    }),
  )
  const firstEndMs = Math.min(...ahead.map(endOf))
  return {
    planned: views
      .filter((view) => view !== null)
      .sort((a, b) => (a.atMs ?? Infinity) - (b.atMs ?? Infinity) || (a.id < b.id ? -1 : 1)),
    turnsAtMs: Number.isFinite(firstEndMs) ? firstEndMs : null,
  }
}
