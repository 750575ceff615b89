import type { Attention } from './attention'
import { type CountedSpan, lengthMs, samePlace, type Place } from './span'
import { todayAt, todayEndMs } from './today'
import type { Instant, Milliseconds, Minutes } from './units'
import { recentWithout, visited } from './visits'

/** Milliseconds between two looks while the worker lives (a timer). */
export const timerMs = 5_000
/** Milliseconds between two looks when the worker was stopped in between (an alarm). */
export const alarmMs = 30_000
/** How late (ms) a heartbeat may come and still be credited. */
export const graceMs = 5_000
/** Wall and monotonic clock may differ by this much (ms) before a stretch counts as interrupted. */
const agreementMs = 50

/** Both clocks at the moment of a look. `monotonicMs` can be compared only within the same `workerLife`. */
export interface Reading {
  wallMs: Instant
  monotonicMs: Milliseconds
  workerLife: string
}

interface Look {
  attention: Attention
  /** The place that has attention now; null when nothing counts. */
  place: Place | null
  reading: Reading
  dayStartMinutes: Minutes
  newId: () => string
}

/**
 * Advances attention to now: credits the time since the last look to the open span, closes the span when
 * site, surface, day or the stretch itself ends, and opens the next one. A gap longer than a heartbeat and
 * its grace (sleep, crash, a clock that jumped) is credited to nobody. Returns the spans to record and the
 * state to store.
 */
export function advance({ attention, place, reading, dayStartMinutes, newId }: Look) {
  const closed: CountedSpan[] = []
  const now = reading.wallMs
  const { creditMs, unbroken } = credited(attention, reading)
  let open = attention.open && { ...attention.open, endedAtMs: attention.open.endedAtMs + creditMs }
  let recent = open ? visited(attention.recent, open, open.endedAtMs) : attention.recent

  const countedUntilMs = attention.open?.endedAtMs ?? now
  let counting = attention.today ?? todayAt(undefined, { nowMs: open?.startedAtMs ?? now, dayStartMinutes })
  while (open) {
    // The zone may have changed so that the day ended earlier than the time counted on it.
    const endMs = Math.max(todayEndMs(counting, dayStartMinutes), countedUntilMs)
    if (open.endedAtMs <= endMs) break
    closed.push({ ...open, endedAtMs: endMs, day: counting.day })
    counting = todayAt(counting, { nowMs: endMs, dayStartMinutes })
    // The id derives from the first piece's, so that a later worker that cuts the span again makes the same
    // id and records it only once.
    open = { ...open, id: `${open.id}.1`, startedAtMs: endMs, visit: false }
  }

  const today = todayAt(counting, { nowMs: now, dayStartMinutes })
  const goesOn = unbroken && today.day === counting.day && samePlace(open, place)
  if (open && !goesOn) {
    // A visit is recorded even without any time; a span without time and visit is not.
    if (lengthMs(open) > 0 || open.visit) closed.push({ ...open, day: counting.day })
    open = null
  }
  recent = recentWithout(recent, now)
  if (place && !open) {
    const visit = !recent[place.site]?.[place.surface]
    recent = visited(recent, place, now)
    open = { id: newId(), ...place, startedAtMs: now, endedAtMs: now, visit }
  }

  const kept: Attention = {
    ...attention,
    open,
    monotonicMs: reading.monotonicMs,
    workerLife: reading.workerLife,
    recent,
    today,
  }
  return { attention: kept, closed }
}

function credited(attention: Attention, reading: Reading) {
  const { open, workerLife, monotonicMs } = attention
  if (!open) return { creditMs: 0, unbroken: true }
  const sameLife = workerLife === reading.workerLife
  const wall = reading.wallMs - open.endedAtMs
  const monotonic = sameLife ? reading.monotonicMs - monotonicMs : wall
  const believableMs = (sameLife ? timerMs : alarmMs) + graceMs
  if (wall < 0 || monotonic < 0 || Math.max(wall, monotonic) > believableMs)
    return { creditMs: 0, unbroken: false }
  // The worker may have died after recording this span; more time under the same id would be lost, so the
  // span is closed.
  if (!sameLife) return { creditMs: wall, unbroken: false }
  // Within the agreement the wall clock is used, so that a long span's end does not drift from it.
  if (Math.abs(wall - monotonic) <= agreementMs) return { creditMs: wall, unbroken: true }
  return { creditMs: Math.min(wall, monotonic), unbroken: false }
}
