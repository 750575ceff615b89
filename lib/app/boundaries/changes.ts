import { dequal } from 'dequal/lite'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { changed, type Wish } from '@/lib/domain/boundaries/change/change'
import {
  crossedFields,
  crossedGuarded,
  crossedList,
  crossedSet,
} from '@/lib/domain/boundaries/change/crossing'
import { guardedOf } from '@/lib/domain/boundaries/change/guarded'
import { rebased } from '@/lib/domain/boundaries/change/guarded-change'
import { isPresent } from '@/lib/domain/boundaries/one-offs'
import type { Settings } from '@/lib/domain/settings'
import { addToDay, type Day } from '@/lib/domain/time/day'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import { dayAt, readInForce } from './in-force'
import type { Clock, LocalStateStore, LocalState, NewId, Overrides } from '../ports'

/** The length of the observing period. */
const observedDays = 7

export interface ChangePorts {
  clock: Clock
  localState: LocalStateStore
  overrides: Overrides
}

/** What will hold in the end, including whatever is still waiting. */
const wishOf = ({
  settings,
  boundaries: { current, pending },
}: Pick<LocalState, 'settings' | 'boundaries'>): Wish => ({
  set: pending?.set ?? current,
  settings: guardedOf(pending?.settings ?? settings),
})

/**
 * Stores a wish as far as it may hold now, together with other settings. Returns the day from which the rest
 * will hold, or null.
 */
async function keep(
  ports: ChangePorts,
  before: LocalState,
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
  // Written at once: a change that is half stored would be a different change.
  await ports.localState.save({ boundaries: next.boundaries, settings: { ...settings, ...next.settings } })
  const waits = !dequal(next.boundaries.pending, before.boundaries.pending)
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
 * Applies some settings over the present ones. `parse` repairs what came from outside. Settings that
 * boundaries depend on wait as boundaries do. Returns the day from which they will hold, or null when all of
 * them hold now.
 */
export async function changeSettings(
  ports: ChangePorts,
  patch: Record<string, unknown>,
  parse: (value: unknown) => Settings,
): Promise<{ settings: Settings; pendingFrom: Day | null }> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.localState, nowMs)
  const { settings } = before
  const next = parse({ ...settings, ...patch, version: settings.version, deviceId: settings.deviceId })
  // A finished first run never restarts, because nothing is protected during it.
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
  return { settings: (await ports.localState.read()).settings, pendingFrom }
}

/**
 * Changes boundaries. Returns the day from which the looser part will hold, or null when everything holds
 * now. `seen` is the set from which `set` was edited: values equal in both stay as they are now. Without
 * `seen` all of `set` applies.
 */
export async function changeBoundaries(
  ports: ChangePorts,
  set: BoundarySet,
  { seen }: { seen?: BoundarySet } = {},
): Promise<Day | null> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.localState, nowMs)
  const wish = wishOf(before)
  const wanted = seen ? crossedSet({ seen, wanted: set, now: wish.set }, 'wanted') : set
  return keep(ports, before, { ...wish, set: wanted }, { nowMs, settings: before.settings })
}

/**
 * Answers the proposal after the observing days: sets a budget of so many minutes over all feeds, or none
 * (null). Only the first answer counts; other boundaries stay.
 */
export async function answerProposal(
  ports: ChangePorts & { newId: NewId },
  minutes: Minutes | null,
): Promise<void> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.localState, nowMs)
  const { set, settings } = wishOf(before)
  const budgets = minutes === null ? set.budgets : [...set.budgets, newBudget(ports.newId(), 'all', minutes)]
  const wanted = { set: { ...set, budgets }, settings: { ...settings, observing: null } }
  await keep(ports, before, wanted, { nowMs, settings: before.settings })
}

/**
 * Sets a budget of so many minutes over all feeds in place of the present one, as in the first run; other
 * boundaries stay. Ends the observing period. Returns the day from which the budget will hold, or null when
 * it holds now.
 */
export async function setPooledBudget(
  ports: ChangePorts & { newId: NewId },
  minutes: Minutes,
): Promise<Day | null> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.localState, nowMs)
  const { set, settings } = wishOf(before)
  const pooled = set.budgets.find(({ sites }) => sites === 'all')
  const others = set.budgets.filter((budget) => budget !== pooled)
  const budgets = [newBudget(pooled?.id ?? ports.newId(), 'all', minutes), ...others]
  const wanted = { set: { ...set, budgets }, settings: { ...settings, observing: null } }
  return keep(ports, before, wanted, { nowMs, settings: before.settings })
}

/** Starts some days of observing today; after them a budget is proposed. */
export async function observeFirst(ports: ChangePorts): Promise<void> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.localState, nowMs)
  const { set, settings } = wishOf(before)
  const from = dayAt(nowMs, before)
  const observing = { from, until: addToDay(from, observedDays) }
  const wanted = { set, settings: { ...settings, observing } }
  await keep(ports, before, wanted, { nowMs, settings: before.settings })
}

/** Drops the loosening that is waiting. What holds now stays. */
export async function takeBackPending(ports: ChangePorts): Promise<void> {
  const { boundaries } = await readInForce(ports.localState, ports.clock.read().wallMs)
  await ports.localState.save({ boundaries: { ...boundaries, pending: null } })
}

/** The part of the local state that an export file holds. */
type Restorable = Pick<LocalState, 'settings' | 'boundaries' | 'passes'>

/** The local state before and after a file was restored. */
export interface Restored {
  before: Restorable
  after: Restorable
}

const restorableOf = ({ settings, boundaries, passes }: LocalState): Restorable => ({
  settings,
  boundaries,
  passes,
})

/**
 * Restores the local state from a file; parts that the file lacks stay. This device keeps its own id, under
 * which it counts. After the first run a file cannot be used to get around a budget: what it would loosen
 * waits like any other change, and of its passes only ended ones are added. Returns what `takeBackRestored`
 * needs.
 */
export async function restoreLocalState(ports: ChangePorts, file: Partial<Restorable>): Promise<Restored> {
  const nowMs = ports.clock.read().wallMs
  const before = await readInForce(ports.localState, nowMs)
  const { settings, passes } = before
  const restored = { ...(file.settings ?? settings), deviceId: settings.deviceId }
  if (settings.firstRun.step === 'done') {
    // A file exported during a first run would restart the first run, in which boundaries loosen at once.
    restored.firstRun = settings.firstRun
    const now = wishOf(before)
    const wish = {
      set: file.boundaries?.current ?? now.set,
      settings: file.settings ? guardedOf(restored) : now.settings,
    }
    await keep(ports, before, wish, { nowMs, settings: restored })
    const known = new Set(passes.map(({ id }) => id))
    const ended = (file.passes ?? []).filter(({ id, untilMs }) => untilMs <= nowMs && !known.has(id))
    await ports.localState.save({ passes: [...passes, ...ended] })
  } else await ports.localState.save({ ...restorableOf(before), ...file, settings: restored })
  return { before: restorableOf(before), after: restorableOf(await ports.localState.read()) }
}

/**
 * Undoes a restore: each part goes back to what it was before, unless it was changed since. What that loosens
 * waits like any other change, and a finished first run does not restart.
 */
export async function takeBackRestored(ports: ChangePorts, { before, after }: Restored): Promise<void> {
  const nowMs = ports.clock.read().wallMs
  const now = await readInForce(ports.localState, nowMs)
  const [was, became, is] = [wishOf(before), wishOf(after), wishOf(now)]
  const settings = {
    ...crossedFields({ seen: after.settings, wanted: before.settings, now: now.settings }, 'now'),
    deviceId: now.settings.deviceId,
  }
  if (now.settings.firstRun.step === 'done') settings.firstRun = now.settings.firstRun
  const wish = {
    set: crossedSet({ seen: became.set, wanted: was.set, now: is.set }, 'now'),
    settings: crossedGuarded({ seen: became.settings, wanted: was.settings, now: is.settings }, 'now'),
  }
  await keep(ports, now, wish, { nowMs, settings })
  const passes = { seen: after.passes, wanted: before.passes, now: now.passes }
  await ports.localState.save({ passes: crossedList(passes, ({ id }) => id, 'now') })
}
