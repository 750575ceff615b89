import { onDay, settingsOnDay } from '@/lib/domain/boundaries/change/change'
import type { Day } from '@/lib/domain/time/day'
import { todayAt } from '@/lib/domain/time/today'
import type { Instant } from '@/lib/domain/time/units'
import type { Kept, KeptValues } from '../ports'

type Dated = Pick<KeptValues, 'settings' | 'attention'>

/** The day that is being counted at `nowMs`, whatever zones were travelled through. */
export const dayAt = (nowMs: Instant, { settings, attention }: Dated): Day =>
  todayAt(attention.today, { nowMs, dayStartMinutes: settings.dayStartMinutes }).day

/** What is kept as it holds at `nowMs`: what waited for its day is in force once that has begun. The same object otherwise. */
export function inForce<K extends Dated & Pick<KeptValues, 'boundaries'>>(kept: K, nowMs: Instant): K {
  const today = dayAt(nowMs, kept)
  const boundaries = onDay(kept.boundaries, today)
  if (boundaries === kept.boundaries) return kept
  return { ...kept, boundaries, settings: settingsOnDay(kept.settings, kept.boundaries, today) }
}

/** Reads what is kept as it holds now, and keeps what has come into force. */
export async function readInForce(kept: Kept, nowMs: Instant): Promise<KeptValues> {
  const read = await kept.read()
  const holding = inForce(read, nowMs)
  if (holding !== read) await kept.save({ boundaries: holding.boundaries, settings: holding.settings })
  return holding
}
