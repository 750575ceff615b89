import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { onDay } from '@/lib/domain/boundaries/change'
import { verdict, type Verdict } from '@/lib/domain/boundaries/verdict'
import { dayOf, weekdayOf, type Day } from '@/lib/domain/time/day'
import { todayAt, todayEndMs } from '@/lib/domain/time/today'
import { usageOf, type Usage } from '@/lib/domain/time/usage'
import type { KeptValues, Usages } from './ports'

/** How things stand at one instant: the day, its usage, what holds, and a judge for each site's feed. */
export interface Standing {
  nowMs: number
  today: Day
  dayEndsAtMs: number
  usage: Usage
  set: BoundarySet
  judge: (site: string) => Verdict
}

/** Works out how things stand at `nowMs`, the span still open included. Writes nothing. */
export async function standingAt(
  nowMs: number,
  kept: KeptValues,
  usages: Pick<Usages, 'totalsOn'>,
): Promise<Standing> {
  const { settings, boundaries, passes, attention } = kept
  const { dayStartMinutes } = settings
  const counting = todayAt(attention.today, { nowMs, dayStartMinutes })
  const today = counting.day
  const dayEndsAtMs = todayEndMs(counting, dayStartMinutes)
  const { open } = attention
  const dayOfOpen = open && (attention.today?.day ?? dayOf(open.startedAtMs, dayStartMinutes))
  const openToday = dayOfOpen === today ? open : null
  const usage = usageOf(await usages.totalsOn(today), openToday)
  const set = onDay(boundaries, today).current
  const weekday = weekdayOf(today)
  const judge = (site: string) => verdict({ site, set, usage, passes, weekday, nowMs, dayEndsAtMs })
  return { nowMs, today, dayEndsAtMs, usage, set, judge }
}
