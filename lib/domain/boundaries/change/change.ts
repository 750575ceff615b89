import { millisecondsInHour } from 'date-fns/constants'
import { addToDay, dayOf, dayStartMs, type Day } from '@/lib/domain/time/day'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import type { Boundaries, BoundarySet } from '../boundaries'
import { both } from './both'
import type { Guarded } from './guarded'
import { bothGuarded, type LoosenedSetting, loosenedSettings } from './guarded-change'
import { type LoosenedBoundary, loosenedIn } from './keeps-to'
import { isObserving } from '../one-offs'

/** All that a feed's being open hangs on. */
export interface Wish {
  set: BoundarySet
  settings: Guarded
}

export type Loosened = LoosenedBoundary | LoosenedSetting | 'zone'

/** True where quiet times would go by another clock: whichever it is, they open at times at which they are closed now. */
const movesQuietTimes = (before: Wish, after: Wish) =>
  before.set.quietTimes.length > 0 && before.settings.zone !== after.settings.zone

/** What in a change may permit a minute or a visit that was not permitted before; empty when it only tightens. */
export const loosened = (before: Wish, after: Wish): Loosened[] => [
  ...loosenedIn(before.set, after.set),
  ...loosenedSettings(before.settings, after.settings),
  ...(movesQuietTimes(before, after) ? (['zone'] as const) : []),
]

/** True where nothing is closed, nor will be: there is nothing that a setting could open. */
const isBare = ({ budgets, quietTimes, entryPause, calm, coolingOffHours }: BoundarySet) =>
  [budgets, quietTimes, entryPause, calm].every((some) => some.length === 0) && coolingOffHours === 0

/** The day on which something looser may begin: the next one, or the first after the hours of cooling off. */
export function looserFrom(
  { nowMs, today, dayStartMinutes }: { nowMs: Instant; today: Day; dayStartMinutes: Minutes },
  coolingOffHours: number,
): Day {
  let day = addToDay(today, 1)
  while (dayStartMs(day, dayStartMinutes) < nowMs + coolingOffHours * millisecondsInHour)
    day = addToDay(day, 1)
  return day
}

/**
 * Changes boundaries and the settings they hang on: what tightens holds at once, what loosens waits for its day and
 * can be taken back until then. `settingUp`: in the first run nothing is protected yet, and everything holds at once;
 * so it does where no boundary holds, unless `present` keeps the feeds closed, and in the week of looking on, which
 * alone may not be made longer like that.
 */
export function changed({
  boundaries,
  settings,
  wanted,
  nowMs,
  today = dayOf(nowMs, settings.dayStartMinutes),
  settingUp,
  present = false,
}: {
  boundaries: Boundaries
  settings: Guarded
  wanted: Wish
  nowMs: Instant
  /** The day being counted, where that is not the one of the local clock. */
  today?: Day
  settingUp: boolean
  present?: boolean
}): { boundaries: Boundaries; settings: Guarded; loosened: Loosened[] } {
  const before: Wish = { set: boundaries.current, settings }
  const lookingOn = isObserving(settings.observing, today)
  const isFree = settingUp || (isBare(before.set) && !present)
  const all = isFree ? [] : loosened(before, wanted)
  const parts = lookingOn ? all.filter((part) => part === 'observing') : all
  if (parts.length === 0)
    return {
      boundaries: { ...boundaries, current: wanted.set, pending: null },
      settings: wanted.settings,
      loosened: [],
    }
  const { pending } = boundaries
  const waiting = pending && { set: pending.set, settings: pending.settings ?? settings }
  // Asking for no more than is waiting already does not make it wait longer.
  const from =
    pending && waiting && loosened(waiting, wanted).length === 0
      ? pending.from
      : looserFrom({ ...settings, nowMs, today }, before.set.coolingOffHours)
  return {
    boundaries: {
      ...boundaries,
      current: both(before.set, wanted.set),
      pending: { set: wanted.set, settings: wanted.settings, from },
    },
    settings: {
      ...bothGuarded(settings, wanted.settings),
      // By one clock at a time: the one that what is there was set by.
      zone: movesQuietTimes(before, wanted) ? settings.zone : wanted.settings.zone,
    },
    loosened: parts,
  }
}

/** Lets what is pending come into force once its day has begun; otherwise the same object. */
export const onDay = (boundaries: Boundaries, today: Day): Boundaries =>
  boundaries.pending && today >= boundaries.pending.from
    ? { ...boundaries, current: boundaries.pending.set, pending: null }
    : boundaries

/** The settings of that day: those that waited with a looser set once it has begun, otherwise the same object. */
export function settingsOnDay<S extends Guarded>(settings: S, { pending }: Boundaries, today: Day): S {
  return pending?.settings && today >= pending.from ? { ...settings, ...pending.settings } : settings
}
