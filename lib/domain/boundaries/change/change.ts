import { millisecondsInHour } from 'date-fns/constants'
import { addToDay, dayOf, dayStartMs, type Day } from '@/lib/domain/time/day'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import type { Boundaries, BoundarySet } from '../boundaries'
import { both } from './both'
import type { Guarded } from './guarded'
import { bothGuarded, type LoosenedSetting, loosenedSettings } from './guarded-change'
import { type LoosenedBoundary, loosenedIn } from './keeps-to'
import { isObserving } from '../one-offs'

/** Everything that decides whether a feed is open: the boundaries and the settings they depend on. */
export interface Wish {
  set: BoundarySet
  settings: Guarded
}

export type Loosened = LoosenedBoundary | LoosenedSetting | 'zone'

/**
 * True when quiet times would move to another time zone. Whichever zone it is, they would then be open at
 * times at which they are closed now.
 */
const movesQuietTimes = (before: Wish, after: Wish) =>
  before.set.quietTimes.length > 0 && before.settings.zone !== after.settings.zone

/**
 * What in a change may permit a minute or a visit that was not permitted before; empty when the change only
 * tightens.
 */
export const loosened = (before: Wish, after: Wish): Loosened[] => [
  ...loosenedIn(before.set, after.set),
  ...loosenedSettings(before.settings, after.settings),
  ...(movesQuietTimes(before, after) ? (['zone'] as const) : []),
]

/** True when nothing is closed or ever will be, so that no setting could open anything. */
const isBare = ({ budgets, quietTimes, entryPause, calm, coolingOffHours }: BoundarySet) =>
  [budgets, quietTimes, entryPause, calm].every((some) => some.length === 0) && coolingOffHours === 0

/** The day on which a loosening may begin: the next day, or the first day after the cooling-off hours. */
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
 * Changes boundaries and the settings they depend on. What tightens holds at once; what loosens waits for its
 * day and can be taken back until then. Everything holds at once during the first run (`settingUp`), when
 * nothing is protected yet, and when no boundary closes anything (unless `present` keeps the feeds closed).
 * In the observing week everything holds at once too, except that the week itself cannot be made longer that
 * way.
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
  /** The day being counted, when it differs from the day of the local clock. */
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
  // Repeating a change that is already waiting, or asking for less, does not make it wait longer.
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
      // Only one zone can apply at a time: until the change takes effect, the zone in which the present quiet
      // times were set.
      zone: movesQuietTimes(before, wanted) ? settings.zone : wanted.settings.zone,
    },
    loosened: parts,
  }
}

/** Puts the pending set into force once its day has begun; otherwise returns the same object. */
export const onDay = (boundaries: Boundaries, today: Day): Boundaries =>
  boundaries.pending && today >= boundaries.pending.from
    ? { ...boundaries, current: boundaries.pending.set, pending: null }
    : boundaries

/** The settings of that day: the pending settings once their day has begun, otherwise the same object. */
export function settingsOnDay<S extends Guarded>(settings: S, { pending }: Boundaries, today: Day): S {
  return pending?.settings && today >= pending.from ? { ...settings, ...pending.settings } : settings
}
