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

/** Long before its day a visit can have begun that still goes on (ms). */
const lookBackMs = 4 * millisecondsInHour

/** How things stand at one instant: the day, its usage, what holds, and a judge for each site's feed. */
export interface BoundaryStatus {
  nowMs: Instant
  today: Day
  dayStartsAtMs: Instant
  dayEndsAtMs: Instant
  usage: Usage
  /** What holds; nothing while boundaries are off. */
  set: BoundarySet
  observing: boolean
  /** When the break that runs or is planned ends (epoch ms); null without one. */
  breakEndsAtMs: Instant | null
  /** By whose clock quiet times are. */
  zone: Zone
  /** The visits of each budget that limits them, by its id. */
  pools: Record<string, PoolVisits>
  /** When a site's visit is over (epoch ms); null when none goes on. */
  lapsesAtMs: (site: string) => number | null
  judge: (site: string) => Verdict
}

/** The recorded spans of a day and of the hours before it, and the one still open. */
export async function visitSpans(
  { today, open, dayStartMinutes }: { today: Day; open: Span | null; dayStartMinutes: Minutes },
  usages: Pick<Usages, 'spansBetween'>,
): Promise<Span[]> {
  const fromMs = dayStartMs(today, dayStartMinutes) - lookBackMs
  const recorded = await usages.spansBetween(fromMs, dayEndMs(today, dayStartMinutes))
  return open && !recorded.some(({ id }) => id === open.id) ? [...recorded, open] : recorded
}

/** Works out how things stand at `nowMs`, the span still open included. Writes nothing. */
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
  // Presence is asked for once and now: it holds in a break and in the first week too.
  const off = observing || isOnBreak(breakUntil, { today, nowMs, dayStartMinutes })
  const set = off ? noBoundaries : onDay(boundaries, today).current

  const limiting = set.budgets.filter(limitsVisits)
  // Read only where a boundary asks for it: this runs every few seconds.
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

/** When (epoch ms) a quiet time begins or ends, or presence or a break ends, and with it what `mutedAt` says; null: not before long. */
export function mutedTurnsAt(nowMs: Instant, state: LocalState): number | null {
  const { settings, boundaries, presence, breakUntil } = state
  const set = onDay(boundaries, dayAt(nowMs, state)).current
  const breakEndsAtMs = breakUntil && breakEndMs(breakUntil, settings.dayStartMinutes)
  return nextTurnMs({ ...settings, set, presence, breakEndsAtMs, pools: {}, lapses: [], nowMs })
}

/** Until when (epoch ms) nobody is suggested and nothing reminds; null: not muted. */
export function mutedAt(nowMs: Instant, state: LocalState): number | null {
  const today = dayAt(nowMs, state)
  const set = onDay(state.boundaries, today).current
  return mutedUntilMs({ ...state, ...state.settings, set, today, nowMs })
}
