import { onDay, settingsOnDay } from '@/lib/domain/boundaries/change'
import { dayOf } from '@/lib/domain/time/day'
import type { Kept, KeptValues } from './ports'

/** What is kept as it holds at `nowMs`: what waited for its day is in force once that has begun. The same object otherwise. */
export function inForce<K extends Pick<KeptValues, 'settings' | 'boundaries'>>(kept: K, nowMs: number): K {
  const today = dayOf(nowMs, kept.settings.dayStartMinutes)
  const boundaries = onDay(kept.boundaries, today)
  if (boundaries === kept.boundaries) return kept
  return { ...kept, boundaries, settings: settingsOnDay(kept.settings, kept.boundaries, today) }
}

/** Reads what is kept as it holds now, and keeps what has come into force. */
export async function readInForce(kept: Kept, nowMs: number): Promise<KeptValues> {
  const read = await kept.read()
  const holding = inForce(read, nowMs)
  if (holding !== read) await kept.save({ boundaries: holding.boundaries, settings: holding.settings })
  return holding
}
