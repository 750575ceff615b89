import { onDay, settingsOnDay } from '@/lib/domain/boundaries/change/change'
import type { Day } from '@/lib/domain/time/day'
import { todayAt } from '@/lib/domain/time/today'
import type { Instant } from '@/lib/domain/time/units'
import type { LocalStateStore, LocalState } from '../ports'

type Dated = Pick<LocalState, 'settings' | 'attention'>

/** The day that is being counted at `nowMs`, whatever zones were travelled through. */
export const dayAt = (nowMs: Instant, { settings, attention }: Dated): Day =>
  todayAt(attention.today, { nowMs, dayStartMinutes: settings.dayStartMinutes }).day

/** What is kept as it holds at `nowMs`: what waited for its day is in force once that has begun. The same object otherwise. */
export function inForce<K extends Dated & Pick<LocalState, 'boundaries'>>(state: K, nowMs: Instant): K {
  const today = dayAt(nowMs, state)
  const boundaries = onDay(state.boundaries, today)
  if (boundaries === state.boundaries) return state
  return { ...state, boundaries, settings: settingsOnDay(state.settings, state.boundaries, today) }
}

/** Reads what is kept as it holds now, and keeps what has come into force. */
export async function readInForce(localState: LocalStateStore, nowMs: Instant): Promise<LocalState> {
  const read = await localState.read()
  const holding = inForce(read, nowMs)
  if (holding !== read) await localState.save({ boundaries: holding.boundaries, settings: holding.settings })
  return holding
}
