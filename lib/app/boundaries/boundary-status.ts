import { millisecondsInHour } from 'date-fns/constants'
import { type BoundarySet, noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { limitsVisits } from '@/lib/domain/boundaries/budgets'
import { onDay } from '@/lib/domain/boundaries/change/change'
import { visitLapsesAtMs } from '@/lib/domain/boundaries/entry'
import { mutedUntilMs } from '@/lib/domain/boundaries/muted'
import { nextTurnMs } from '@/lib/domain/boundaries/next-turn'
import { breakEndMs, isOnBreak } from '@/lib/domain/boundaries/break'
import { isObserving } from '@/lib/domain/boundaries/one-offs'
import { verdict, type Verdict } from '@/lib/domain/boundaries/verdict'
import { dayEndMs, dayOf, dayStartMs, weekdayOf, type Day } from '@/lib/domain/time/day'
import { todayAt, todayEndMs } from '@/lib/domain/time/today'
import { poolVisits, type PoolVisits } from '@/lib/domain/time/pool-visits'
import type { Span } from '@/lib/domain/time/span'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import { usageOf, type Usage } from '@/lib/domain/time/usage'
import type { Zone } from '@/lib/domain/time/wall-clock'
import { dayAt } from './in-force'
import type { LocalState, Usages } from '../ports'

/** How long (ms) before its day a visit that still goes on may have begun. */
const lookBackMs = 4 * millisecondsInHour

/**
 * The state of all boundaries at one instant: the day, its usage, the set in force, and a judge for each
 * site's feed.
 */
export interface BoundaryStatus {
  nowMs: Instant
  today: Day
  dayStartsAtMs: Instant
  dayEndsAtMs: Instant
  usage: Usage
  /** The set in force; empty while boundaries are off. */
  set: BoundarySet
  observing: boolean
  /** When the present or planned break ends (epoch ms); null without one. */
  breakEndsAtMs: Instant | null
  /** The time zone of quiet times. */
  zone: Zone
  /** The visits of each budget that limits visits, by the budget's id. */
  pools: Record<string, PoolVisits>
  /** When a site's visit lapses (epoch ms); null when no visit is going on. */
  lapsesAtMs: (site: string) => number | null
  judge: (site: string) => Verdict
}

/** The recorded spans of a day and of the hours before it, and the open span. */
export async function visitSpans(
  { today, open, dayStartMinutes }: { today: Day; open: Span | null; dayStartMinutes: Minutes },
  usages: Pick<Usages, 'spansBetween'>,
): Promise<Span[]> {
  const fromMs = dayStartMs(today, dayStartMinutes) - lookBackMs
  const recorded = await usages.spansBetween(fromMs, dayEndMs(today, dayStartMinutes))
  return open && !recorded.some(({ id }) => id === open.id) ? [...recorded, open] : recorded
}

/** Works out the state of the boundaries at `nowMs`, the open span included. Writes nothing. */
export async function boundaryStatusAt(
  nowMs: Instant,
  state: LocalState,
  usages: Pick<Usages, 'totalsOn' | 'spansBetween'>,
): Promise<BoundaryStatus> {
  const { settings, boundaries, passes, attention, presence, breakUntil, entries } = state
  const { dayStartMinutes, zone } = settings
  const counting = todayAt(attention.today, { nowMs, dayStartMinutes })
  const today = counting.day
  const [dayStartsAtMs, dayEndsAtMs] = [counting.beganAtMs, todayEndMs(counting, dayStartMinutes)]
  const { open } = attention
  const dayOfOpen = open && (attention.today?.day ?? dayOf(open.startedAtMs, dayStartMinutes))
  const openToday = dayOfOpen === today ? open : null
  const usage = usageOf(await usages.totalsOn(today), openToday)
  const observing = isObserving(settings.observing, today)
  // Presence was just asked for, so it holds during a break and in the observing week too.
  const off = observing || isOnBreak(breakUntil, { today, nowMs, dayStartMinutes })
  const set = off ? noBoundaries : onDay(boundaries, today).current

  const limiting = set.budgets.filter(limitsVisits)
  // Read only when a boundary needs them, since this runs every few seconds.
  const spans = limiting.length > 0 ? await visitSpans({ today, open, dayStartMinutes }, usages) : []
  const pools = Object.fromEntries(
    limiting.map(({ id, sites }) => [id, poolVisits(spans, sites, dayStartsAtMs)]),
  )
  const lapsesAtMs = (site: string) =>
    visitLapsesAtMs({ entry: entries[site], recent: attention.recent[site] }, nowMs)
  const weekday = weekdayOf(today)
  const circumstances = { set, usage, pools, presence, passes, weekday, zone, nowMs, dayEndsAtMs }
  const judge = (site: string) => verdict({ site, ...circumstances, lapsesAtMs: lapsesAtMs(site) })
  return {
    nowMs,
    today,
    dayStartsAtMs,
    dayEndsAtMs,
    usage,
    set,
    observing,
    breakEndsAtMs: breakUntil && breakEndMs(breakUntil, dayStartMinutes),
    zone,
    pools,
    lapsesAtMs,
    judge,
  }
}

/**
 * When (epoch ms) the result of `mutedAt` may next change: a quiet time begins or ends, or presence or a
 * break ends; null: not within a week.
 */
export function mutedTurnsAt(nowMs: Instant, state: LocalState): number | null {
  const { settings, boundaries, presence, breakUntil } = state
  const set = onDay(boundaries, dayAt(nowMs, state)).current
  const breakEndsAtMs = breakUntil && breakEndMs(breakUntil, settings.dayStartMinutes)
  return nextTurnMs({ ...settings, set, presence, breakEndsAtMs, pools: {}, lapses: [], nowMs })
}

/** Until when (epoch ms) nudges and reminders are muted; null: not muted. */
export function mutedAt(nowMs: Instant, state: LocalState): number | null {
  const today = dayAt(nowMs, state)
  const set = onDay(state.boundaries, today).current
  return mutedUntilMs({ ...state, ...state.settings, set, today, nowMs })
}
