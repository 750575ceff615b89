import { millisecondsInMinute } from 'date-fns/constants'
import { alarmMs, graceMs } from './advance'
import type { IdleState } from './front'
import { samePlace, type Place, type Span } from './span'
import type { Instant } from './units'

/** What tells that somebody is there. */
export interface Signs {
  /** When the last one came (epoch ms): a change of tab, address, sound or idleness. Null: none in this session yet. */
  lastAtMs: Instant | null
  /** This browser has said "idle" before, so that it can be believed when it does not. */
  idleTold: boolean
}

/** For so long (ms) attention on one page goes on without a sign where idleness was never told. */
const withoutSignMs = 30 * millisecondsInMinute

/**
 * The place in front as far as somebody is there to look at it. Some systems (KDE, Wayland: electron#27912) never tell
 * of idleness; there a page that nothing was heard of for half an hour is counted no longer, until the next sign.
 * `heard`: this look was asked for by an event, and not by a timer or an alarm.
 */
export function attended({
  signs = { lastAtMs: null, idleTold: false },
  open,
  place,
  idle,
  heard,
  nowMs,
}: {
  signs?: Signs
  open: Span | null
  place: Place | null
  idle: IdleState
  heard: boolean
  nowMs: Instant
}): { place: Place | null; signs: Signs } {
  const idleTold = signs.idleTold || idle === 'idle'
  // Whoever went elsewhere, or woke the machine after a gap, was there.
  const moved = open !== null && (!samePlace(open, place) || nowMs - open.endedAtMs > alarmMs + graceMs)
  const before = signs.lastAtMs ?? Infinity
  const lastAtMs = heard || moved || before > nowMs ? nowMs : before
  const counts = idleTold || nowMs - lastAtMs < withoutSignMs
  return { place: counts ? place : null, signs: { lastAtMs, idleTold } }
}
