import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { changed, type Wish } from '@/lib/domain/boundaries/change/change'
import { guardedOf } from '@/lib/domain/boundaries/change/guarded'
import { rebased } from '@/lib/domain/boundaries/change/guarded-change'
import { isPresent } from '@/lib/domain/boundaries/one-offs'
import type { Settings } from '@/lib/domain/settings'
import { addToDay, type Day } from '@/lib/domain/time/day'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import { dayAt, readInForce } from './in-force'
import type { Clock, Kept, KeptValues, NewId, Overrides } from '../ports'

/** As long as the first week looks on. */
const observedDays = 7

export interface ChangePorts {
  clock: Clock
  kept: Kept
  overrides: Overrides
}

/** What is wished for in the end, whatever of it waits. */
const wishOf = ({ settings, boundaries: { current, pending } }: KeptValues): Wish => ({
  set: pending?.set ?? current,
  settings: guardedOf(pending?.settings ?? settings),
})

/** Keeps a wish as far as it may hold now, and settings beside it. Answers the day from which the rest will hold, or null. */
async function keep(
  ports: ChangePorts,
  before: KeptValues,
  wanted: Wish,
  { nowMs, settings }: { nowMs: Instant; settings: Settings },
): Promise<Day | null> {
  const next = changed({
    boundaries: before.boundaries,
    settings: guardedOf(before.settings),
    wanted,
    nowMs,
    today: dayAt(nowMs, before),
    settingUp: before.settings.firstRun.step !== 'done',
    present: isPresent(before.presence, nowMs),
  })
  // In one write: half a change would be another one.
  await ports.kept.save({ boundaries: next.boundaries, settings: { ...settings, ...next.settings } })
  const waits = JSON.stringify(next.boundaries.pending) !== JSON.stringify(before.boundaries.pending)
  if (next.loosened.length > 0 && waits)
    await ports.overrides.note({
      kind: 'loosened',
      site: '',
      why: null,
      boundaryIds: [],
      minutes: null,
      intention: '',
      parts: next.loosened,
    })
  return next.boundaries.pending?.from ?? null
}

/**
 * Applies some settings over the present ones. `parse` repairs whatever came over the border. Those that a boundary
 * hangs on wait as boundaries do; answers the day from which they will hold, or null when all of it holds now.
 */
export async function changeSettings(
  ports: ChangePorts,
  patch: Record<string, unknown>,
  parse: (value: unknown) => Settings,
): Promise<{ settings: Settings; pendingFrom: Day | null }> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.kept, nowMs)
  const { settings } = before
  const next = parse({ ...settings, ...patch, version: settings.version, deviceId: settings.deviceId })
  // A first run that is over does not begin again: in it nothing is protected.
  if (settings.firstRun.step === 'done') next.firstRun = settings.firstRun
  const wish = wishOf(before)
  const wanted = {
    ...wish,
    settings: rebased({
      now: guardedOf(settings),
      changed: guardedOf(next),
      waiting: wish.settings,
      asked: Object.keys(patch),
    }),
  }
  const pendingFrom = await keep(ports, before, wanted, { nowMs, settings: next })
  return { settings: (await ports.kept.read()).settings, pendingFrom }
}

/** Changes boundaries; answers the day from which the looser part will hold, or null when all of it holds now. */
export async function changeBoundaries(ports: ChangePorts, set: BoundarySet): Promise<Day | null> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.kept, nowMs)
  return keep(ports, before, { ...wishOf(before), set }, { nowMs, settings: before.settings })
}

/**
 * Answers the proposal after the days of looking on: takes a budget of so many minutes over all feeds, or none
 * (null). Answers it once; what was set beside it stays.
 */
export async function answerProposal(
  ports: ChangePorts & { newId: NewId },
  minutes: Minutes | null,
): Promise<void> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.kept, nowMs)
  const { set, settings } = wishOf(before)
  const budgets = minutes === null ? set.budgets : [...set.budgets, newBudget(ports.newId(), 'all', minutes)]
  const wanted = { set: { ...set, budgets }, settings: { ...settings, observing: null } }
  await keep(ports, before, wanted, { nowMs, settings: before.settings })
}

/**
 * Takes a budget of so many minutes over all feeds in place of the one that is there, as in the first run; the other
 * boundaries stay. Whoever sets one need not be looked on first. Answers the day from which it will hold, or null when it
 * holds now.
 */
export async function setPooledBudget(
  ports: ChangePorts & { newId: NewId },
  minutes: Minutes,
): Promise<Day | null> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.kept, nowMs)
  const { set, settings } = wishOf(before)
  const pooled = set.budgets.find(({ sites }) => sites === 'all')
  const others = set.budgets.filter((budget) => budget !== pooled)
  const budgets = [newBudget(pooled?.id ?? ports.newId(), 'all', minutes), ...others]
  const wanted = { set: { ...set, budgets }, settings: { ...settings, observing: null } }
  return keep(ports, before, wanted, { nowMs, settings: before.settings })
}

/** Looks on for some days first, beginning today, before a budget is proposed. */
export async function observeFirst(ports: ChangePorts): Promise<void> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.kept, nowMs)
  const { set, settings } = wishOf(before)
  const from = dayAt(nowMs, before)
  const observing = { from, until: addToDay(from, observedDays) }
  const wanted = { set, settings: { ...settings, observing } }
  await keep(ports, before, wanted, { nowMs, settings: before.settings })
}

/** Takes back what was waiting to loosen. What holds now stays. */
export async function takeBackPending(ports: ChangePorts): Promise<void> {
  const { boundaries } = await readInForce(ports.kept, ports.clock.read().wallMs)
  await ports.kept.save({ boundaries: { ...boundaries, pending: null } })
}

/**
 * Takes over what a file kept. This device keeps its own id, under which it counts. Once the first run is done, a
 * file is no way around a budget: what it would loosen waits like any other change, and only passes that have
 * ended come along.
 */
export async function restoreKept(
  ports: ChangePorts,
  wanted: Pick<KeptValues, 'settings' | 'boundaries' | 'passes'>,
): Promise<void> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.kept, nowMs)
  const { settings, passes } = before
  const restored = { ...wanted.settings, deviceId: settings.deviceId }
  if (settings.firstRun.step !== 'done') return ports.kept.save({ ...wanted, settings: restored })
  // A copy from the middle of a first run would begin it anew, in which every boundary loosens at once.
  restored.firstRun = settings.firstRun
  const wish = { set: wanted.boundaries.current, settings: guardedOf(restored) }
  await keep(ports, before, wish, { nowMs, settings: restored })
  const known = new Set(passes.map(({ id }) => id))
  const ended = wanted.passes.filter(({ id, untilMs }) => untilMs <= nowMs && !known.has(id))
  await ports.kept.save({ passes: [...passes, ...ended] })
}
