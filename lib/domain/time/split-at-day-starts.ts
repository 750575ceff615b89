import { dayEndMs, dayOf } from './day'
import type { Span } from './span'
import type { Minutes } from './units'

/**
 * Splits a span at each day start within it, so that every piece belongs to one day; the first piece keeps
 * the id and the visit. The other pieces' ids derive from the first one's, so that splitting again makes the
 * same ids.
 */
export function splitAtDayStarts(span: Span, dayStartMinutes: Minutes): Span[] {
  const pieces: Span[] = []
  let startedAtMs = span.startedAtMs
  while (true) {
    const dayEnd = dayEndMs(dayOf(startedAtMs, dayStartMinutes), dayStartMinutes)
    const endedAtMs = Math.min(span.endedAtMs, dayEnd)
    const isFirst = pieces.length === 0
    const id = isFirst ? span.id : `${span.id}.${pieces.length}`
    pieces.push({ ...span, id, startedAtMs, endedAtMs, visit: isFirst && span.visit })
    if (endedAtMs >= span.endedAtMs || dayEnd <= startedAtMs) return pieces
    startedAtMs = endedAtMs
  }
}
