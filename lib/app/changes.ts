import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { changed, onDay } from '@/lib/domain/boundaries/change'
import type { Settings } from '@/lib/domain/settings'
import type { Day } from '@/lib/domain/time/day'
import { todayAt } from '@/lib/domain/time/today'
import type { Clock, Kept, KeptValues } from './ports'

interface ChangePorts {
  clock: Clock
  kept: Kept
}

/** Applies some settings over the present ones. `parse` repairs whatever came over the border. */
export async function changeSettings(
  { kept }: Pick<ChangePorts, 'kept'>,
  patch: Record<string, unknown>,
  parse: (value: unknown) => Settings,
): Promise<Settings> {
  const { settings } = await kept.read()
  const next = parse({ ...settings, ...patch, version: settings.version, deviceId: settings.deviceId })
  await kept.save({ settings: next })
  return next
}

/** Changes boundaries; answers the day from which the looser part will hold, or null when all of it holds now. */
export async function changeBoundaries(
  { clock, kept }: ChangePorts,
  wanted: BoundarySet,
): Promise<Day | null> {
  const { settings, boundaries, attention } = await kept.read()
  const { dayStartMinutes } = settings
  const today = todayAt(attention.today, { nowMs: clock.read().wallMs, dayStartMinutes }).day
  const settingUp = settings.firstRun.step !== 'done'
  const next = changed({ boundaries: onDay(boundaries, today), wanted, today, settingUp })
  await kept.save({ boundaries: next })
  return next.pending?.from ?? null
}

/** Takes back what was waiting to loosen. What holds now stays. */
export async function takeBackPending({ kept }: Pick<ChangePorts, 'kept'>): Promise<void> {
  const { boundaries } = await kept.read()
  await kept.save({ boundaries: { ...boundaries, pending: null } })
}

/**
 * Takes over what a file kept. This device keeps its own id, under which it counts. Once the first run is done, a
 * file is no way around a budget: what it would loosen waits like any other change, and only passes that have
 * ended come along.
 */
export async function restoreKept(
  { clock, kept }: ChangePorts,
  wanted: Pick<KeptValues, 'settings' | 'boundaries' | 'passes'>,
): Promise<void> {
  const { settings, passes } = await kept.read()
  const restored = { ...wanted.settings, deviceId: settings.deviceId }
  if (settings.firstRun.step !== 'done') return kept.save({ ...wanted, settings: restored })
  // A copy from the middle of a first run would begin it anew, in which every boundary loosens at once.
  restored.firstRun = settings.firstRun
  await changeBoundaries({ clock, kept }, wanted.boundaries.current)
  const nowMs = clock.read().wallMs
  const known = new Set(passes.map(({ id }) => id))
  const ended = wanted.passes.filter(({ id, untilMs }) => untilMs <= nowMs && !known.has(id))
  await kept.save({ settings: restored, passes: [...passes, ...ended] })
}
