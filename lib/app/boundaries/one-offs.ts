import { millisecondsInMinute } from 'date-fns/constants'
import { looserFrom } from '@/lib/domain/boundaries/change/change'
import { type Break, breakEndMs, isOnBreak } from '@/lib/domain/boundaries/break'
import { type EndAnswer, isObserving, isPresent } from '@/lib/domain/boundaries/one-offs'
import { waitMs } from '@/lib/domain/boundaries/passes'
import { presenceEndMs } from '@/lib/domain/boundaries/presence-end'
import type { PresenceLength } from '@/lib/domain/boundaries/presence-lengths'
import { type Day, dayStartMs } from '@/lib/domain/time/day'
import type { ChangePorts } from './changes'
import { dayAt, readInForce } from './in-force'
import type { SessionMemory } from '../ports'

const nothingMore = { boundaryIds: [], minutes: null, intention: '', parts: [], site: '' }

/** The wait before ending presence is stored like a pause in a tab, under an id that no tab has. */
const presenceTabId = -2
/** A wait that began this long ago (ms) has expired, since ending is to be decided now. */
const askedForMs = millisecondsInMinute

/**
 * "I am with someone until …": closes every feed now. Prolongs present presence but never shortens it, since
 * ending it early has its own wait. Returns when it ends (epoch ms).
 */
export async function startPresence(
  { clock, localState }: Pick<ChangePorts, 'clock' | 'localState'>,
  length: PresenceLength,
) {
  const nowMs = clock.read().wallMs
  const { presence, settings } = await localState.read()
  const running = presence && isPresent(presence, nowMs) ? presence : null
  const endMs = Math.max(running?.untilMs ?? 0, presenceEndMs(length, nowMs, settings.zone))
  await localState.save({ presence: { startedAtMs: running?.startedAtMs ?? nowMs, untilMs: endMs } })
  return { untilMs: endMs }
}

/**
 * Ends presence early. The first request starts the same short wait that a pass has; a request after that
 * wait ends presence.
 */
export async function endPresence(ports: ChangePorts & { session: SessionMemory }): Promise<EndAnswer> {
  const { clock, localState, session, overrides } = ports
  const nowMs = clock.read().wallMs
  const { presence } = await localState.read()
  if (!isPresent(presence, nowMs)) return { ok: true }
  const askedAtMs = await session.pausedSinceMs(presenceTabId)
  const isFresh = askedAtMs !== null && askedAtMs <= nowMs && nowMs - askedAtMs < askedForMs
  const readyAtMs = (isFresh ? askedAtMs : nowMs) + waitMs
  if (!isFresh) await session.pauseBegan(presenceTabId, nowMs)
  if (nowMs < readyAtMs) return { ok: false, reason: 'wait', atMs: readyAtMs }
  await localState.save({ presence: null })
  await overrides.note({ ...nothingMore, kind: 'presence-ended', why: 'presence' })
  return { ok: true }
}

/**
 * Turns every boundary off until a day. The break begins when a loosening may: on the next day or after the
 * cooling-off hours, and at once only while nothing is protected. A running break can be prolonged without a
 * gap. Returns the day on which it begins.
 */
export async function startBreak(ports: ChangePorts, until: Day): Promise<{ from: Day }> {
  const nowMs = ports.clock.read().wallMs
  const state = await readInForce(ports.localState, nowMs)
  const { settings, boundaries, breakUntil } = state
  const { dayStartMinutes, zone } = settings
  const today = dayAt(nowMs, state)
  const startMs = (day: Day) => (day <= today ? nowMs : dayStartMs(day, dayStartMinutes))
  const free = settings.firstRun.step !== 'done' || isObserving(settings.observing, today)
  const earliest = free
    ? today
    : looserFrom({ ...settings, nowMs, today }, boundaries.current.coolingOffHours)
  const running = breakUntil && isOnBreak(breakUntil, { today, nowMs, dayStartMinutes }) ? breakUntil : null
  // Shortening a break holds at once; prolonging it only if the added days begin no sooner than a loosening
  // may.
  const goesOn =
    running !== null && (until <= running.until || breakEndMs(running, dayStartMinutes) >= startMs(earliest))
  const next: Break = goesOn ? { ...running, until } : { from: earliest, until, zone }
  if (breakEndMs(next, dayStartMinutes) <= startMs(next.from))
    throw new RangeError('A break ends after it begins')
  await ports.localState.save({ breakUntil: next })
  if (!goesOn || until > running.until)
    await ports.overrides.note({ ...nothingMore, kind: 'break', why: null })
  return { from: next.from }
}

/** Ends a break, or cancels one that has not begun: every boundary holds again at once. */
export const endBreak = ({ localState }: Pick<ChangePorts, 'localState'>): Promise<void> =>
  localState.save({ breakUntil: null })
