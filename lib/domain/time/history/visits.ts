import { lengthMs, type Span } from '../span'
import type { Instant, Milliseconds } from '../units'
import { awayMs } from '../visits'

/** A stay on a site, from its first attention to its last; both are epoch ms. */
export interface Stay {
  site: string
  startedAtMs: Instant
  endedAtMs: Instant
  feedMs: Milliseconds
  peopleMs: Milliseconds
}

/**
 * Joins spans (oldest first) into stays; attention after five minutes away from a site begins another one.
 */
export function staysOf(spans: readonly Span[]): Stay[] {
  const stays: Stay[] = []
  const latest = new Map<string, Stay>()
  for (const span of spans) {
    let stay = latest.get(span.site)
    if (!stay || span.startedAtMs - stay.endedAtMs >= awayMs) {
      const { site, startedAtMs, endedAtMs } = span
      stay = { site, startedAtMs, endedAtMs, feedMs: 0, peopleMs: 0 }
      latest.set(site, stay)
      stays.push(stay)
    }
    stay.endedAtMs = Math.max(stay.endedAtMs, span.endedAtMs)
    stay[span.surface === 'feed' ? 'feedMs' : 'peopleMs'] += lengthMs(span)
  }
  return stays
}
