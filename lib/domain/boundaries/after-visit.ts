import { millisecondsInMinute } from 'date-fns/constants'
import type { Span } from '../time/span'
import type { Instant, Milliseconds } from '../time/units'
import { awayMs } from '../time/visits'
import type { AfterVisit } from './override'

/** Visits shorter than this (ms) are not asked about. */
const shortestAskedMs = 2 * millisecondsInMinute
/** At most this many visits are asked about in a day. */
const mostAskedADay = 3

/** A finished visit to a site's feed that the person may be asked about. */
export interface EndedVisit {
  site: string
  endedAtMs: Instant
}

interface Visited {
  /** The day's spans in any order, including the span that is still open. */
  spans: readonly Span[]
  /** The answers already given about this day's visits. */
  answers: readonly Pick<AfterVisit, 'site' | 'visitEndedAtMs'>[]
  nowMs: Instant
}

interface Visit extends EndedVisit {
  lengthMs: Milliseconds
}

/** Groups each site's feed spans into visits; five minutes away begin a new visit. */
function visitsOf(spans: readonly Span[]): Visit[] {
  const latest = new Map<string, Visit>()
  const visits: Visit[] = []
  const feed = spans.filter(({ surface }) => surface === 'feed')
  for (const span of feed.toSorted((a, b) => a.startedAtMs - b.startedAtMs)) {
    const lengthMs = span.endedAtMs - span.startedAtMs
    const before = latest.get(span.site)
    if (before && span.startedAtMs - before.endedAtMs < awayMs) {
      before.endedAtMs = Math.max(before.endedAtMs, span.endedAtMs)
      before.lengthMs += lengthMs
      continue
    }
    const visit = { site: span.site, endedAtMs: span.endedAtMs, lengthMs }
    latest.set(span.site, visit)
    visits.push(visit)
  }
  return visits
}

/**
 * The visit of the day to ask about: the latest that lasted two minutes or more and ended at least five
 * minutes ago. Null when there is none, when that visit was answered, or when the day has had all its
 * answers. `turnsAtMs`: when (epoch ms) the answer may change merely because time passes; null: never.
 */
export function visitToAsk({ spans, answers, nowMs }: Visited): {
  visit: EndedVisit | null
  turnsAtMs: Instant | null
} {
  const silent = { visit: null, turnsAtMs: null }
  if (answers.length >= mostAskedADay) return silent
  const latest = visitsOf(spans)
    .filter(({ lengthMs }) => lengthMs >= shortestAskedMs)
    .reduce<Visit | null>((last, one) => (last && last.endedAtMs >= one.endedAtMs ? last : one), null)
  if (!latest) return silent
  const { site, endedAtMs } = latest
  if (answers.some((one) => one.site === site && one.visitEndedAtMs === endedAtMs)) return silent
  if (nowMs < endedAtMs + awayMs) return { visit: null, turnsAtMs: endedAtMs + awayMs }
  return { visit: { site, endedAtMs }, turnsAtMs: null }
}
