import { millisecondsInMinute } from 'date-fns/constants'
import { weekdayOf, type Day } from '../time/day'
import { poolVisits } from '../time/pool-visits'
import { lengthMs, type Span } from '../time/span'
import type { Instant, Milliseconds, Minutes } from '../time/units'
import type { Zone } from '../time/wall-clock'
import type { BoundarySet, Budget } from './boundaries'
import { covers, minutesOn, visitsOn } from './budgets'
import { quietUntilMs } from './quiet'

/** A past day, to be looked at under other boundaries. Its spans may begin in the hours before it. */
export interface PastDay {
  day: Day
  startsAtMs: Instant
  spans: readonly Span[]
}

/** What a day would have looked like under a set of boundaries. */
export interface PreviewDay {
  day: Day
  feedMs: Milliseconds
  /** When the first of its budgets would have been spent (epoch ms); null: none would have been. */
  spentAtMs: Instant | null
  /** Time on feeds after that (ms), counted for the budget's sites. */
  overMs: Milliseconds
  /** Visits past the limits; where pools share a site, those of the pool with the most. */
  visitsOver: number
  /** Visits longer than the limit. */
  longVisits: number
  /** Time (ms) of feed spans that began in a quiet time. */
  quietMs: Milliseconds
}

const within = (spans: readonly Span[], budget: Budget) => spans.filter(({ site }) => covers(budget, site))

/** When a budget would have been spent, and the time on feeds after it. */
function spending(spans: readonly Span[], minutes: Minutes | null) {
  if (minutes === null) return null
  let leftMs = minutes * millisecondsInMinute
  let spentAtMs: Instant | null = null
  for (const span of spans) {
    if (spentAtMs === null && lengthMs(span) >= leftMs) spentAtMs = span.startedAtMs + Math.max(0, leftMs)
    leftMs -= lengthMs(span)
  }
  return spentAtMs === null ? null : { spentAtMs, overMs: Math.max(0, -leftMs) }
}

/** How many of the day's visits would have reached the longest allowed length. */
function longVisits(spans: readonly Span[], budget: Budget, startsAtMs: Instant): number {
  if (budget.minutesPerVisit === null) return 0
  const longestMs = budget.minutesPerVisit * millisecondsInMinute
  let long = 0
  let visit = -1
  for (const [index] of spans.entries()) {
    const { latest } = poolVisits(spans.slice(0, index + 1), budget.sites, startsAtMs)
    if (!latest || latest.lengthMs < longestMs || latest.startedAtMs === visit) continue
    visit = latest.startedAtMs
    long++
  }
  return long
}

/** Each of some past days under a set of boundaries: what would have closed, and when. Passes are ignored. */
export const previewFor = (set: BoundarySet, days: readonly PastDay[], zone: Zone): PreviewDay[] =>
  days.map(({ day, startsAtMs, spans }) => {
    const weekday = weekdayOf(day)
    const feed = spans
      .filter(({ surface, startedAtMs }) => surface === 'feed' && startedAtMs >= startsAtMs)
      .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
    const spent = set.budgets.flatMap(
      (budget) => spending(within(feed, budget), minutesOn(budget, weekday)) ?? [],
    )
    const over = set.budgets.map((budget) => {
      const limit = visitsOn(budget, weekday)
      return limit === null ? 0 : Math.max(0, poolVisits(spans, budget.sites, startsAtMs).count - limit)
    })
    const inQuiet = feed.filter(({ site, startedAtMs }) =>
      set.quietTimes.some((quiet) => covers(quiet, site) && quietUntilMs(quiet, startedAtMs, zone) !== null),
    )
    const sumMs = (some: readonly Span[]) => some.reduce((sum, span) => sum + lengthMs(span), 0)
    return {
      day,
      feedMs: sumMs(feed),
      spentAtMs: spent.length > 0 ? Math.min(...spent.map(({ spentAtMs }) => spentAtMs)) : null,
      overMs: Math.max(0, ...spent.map(({ overMs }) => overMs)),
      visitsOver: Math.max(0, ...over),
      longVisits: Math.max(
        0,
        ...set.budgets.map((budget) => longVisits(within(feed, budget), budget, startsAtMs)),
      ),
      quietMs: sumMs(inQuiet),
    }
  })
