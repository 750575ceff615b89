import { onDay, settingsOnDay } from '@/lib/domain/boundaries/change/change'
import type { Day } from '@/lib/domain/time/day'
import { todayAt } from '@/lib/domain/time/today'
import type { Instant } from '@/lib/domain/time/units'
import type { LocalStateStore, LocalState } from '../ports'

type Dated = Pick<LocalState, 'settings' | 'attention'>

/** The day being counted at `nowMs`, whichever zones the device has travelled through. */
export const dayAt = (nowMs: Instant, { settings, attention }: Dated): Day =>
  todayAt(attention.today, { nowMs, dayStartMinutes: settings.dayStartMinutes }).day

/**
 * The state as it holds at `nowMs`: a pending set is put into force once its day has begun. Otherwise the
 * same object.
 */
export function inForce<K extends Dated & Pick<LocalState, 'boundaries'>>(state: K, nowMs: Instant): K {
  const today = dayAt(nowMs, state)
  const boundaries = onDay(state.boundaries, today)
  if (boundaries === state.boundaries) return state
  return { ...state, boundaries, settings: settingsOnDay(state.settings, state.boundaries, today) }
}

/** Reads the state as it holds now, and stores whatever has just come into force. */
export async function readInForce(localState: LocalStateStore, nowMs: Instant): Promise<LocalState> {
  const read = await localState.read()
  const holding = inForce(read, nowMs)
  if (holding !== read) await localState.save({ boundaries: holding.boundaries, settings: holding.settings })
  return holding
}
