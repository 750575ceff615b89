import { millisecondsInMinute } from 'date-fns/constants'
import { alarmMs, graceMs } from './advance'
import type { IdleState } from './front'
import { samePlace, type Place, type Span } from './span'
import type { Instant } from './units'

/** What shows that somebody is at the machine. */
export interface Signs {
  /**
   * When the last sign came (epoch ms): a change of tab, address, sound or idle state. Null: none in this
   * session yet.
   */
  lastAtMs: Instant | null
  /** This browser has reported "idle" before, so that its not reporting it can be trusted. */
  idleTold: boolean
}

/** How long (ms) attention on one page lasts without a sign where idle was never reported. */
const withoutSignMs = 30 * millisecondsInMinute

/**
 * The place in front while somebody is there to look at it. Some systems (KDE, Wayland: electron#27912) never
 * report idle; there a page without a sign for half an hour is no longer counted, until the next sign.
 * `heard`: an event asked for this look, not a timer or alarm.
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
  // Switching to another place, or waking the machine after a gap, shows that somebody was there.
  const moved = open !== null && (!samePlace(open, place) || nowMs - open.endedAtMs > alarmMs + graceMs)
  const before = signs.lastAtMs ?? Infinity
  const lastAtMs = heard || moved || before > nowMs ? nowMs : before
  const counts = idleTold || nowMs - lastAtMs < withoutSignMs
  return { place: counts ? place : null, signs: { lastAtMs, idleTold } }
}
