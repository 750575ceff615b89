import { millisecondsInMinute } from 'date-fns/constants'
import type { Span } from '../time/span'
import type { Instant, Milliseconds } from '../time/units'
import { awayMs } from '../time/visits'
import type { AfterVisit } from './override'

/** A visit shorter than this (ms) is not asked about. */
const shortestAskedMs = 2 * millisecondsInMinute
/** No more visits than this are asked about in a day. */
const mostAskedADay = 3

/** A visit to a site's feed that one may be asked about. */
export interface EndedVisit {
  site: string
  endedAtMs: Instant
}

interface Visited {
  /** The day's spans, the open one included, in any order. */
  spans: readonly Span[]
  /** What was said of this day's visits. */
  answers: readonly Pick<AfterVisit, 'site' | 'visitEndedAtMs'>[]
  nowMs: Instant
}

interface Visit extends EndedVisit {
  lengthMs: Milliseconds
}

/** The visits to each feed, apart where one was away for five minutes. */
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
 * The visit of the day to ask about: the latest of two minutes or more, once it has been over for five; null when
 * there is none, it was answered, or the day has had its answers. `turnsAtMs`: when (epoch ms) time alone may bring
 * another answer; null: never.
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
