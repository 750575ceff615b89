import { millisecondsInMinute } from 'date-fns/constants'
import type { Pass } from './boundaries'
import { covers, leftMs } from './budgets'
import { type Circumstances, closingsFor, visitLeftMs, type Why } from './closings'
import { quietFromMs } from './quiet'
import { noVisits } from '../time/pool-visits'
import type { Instant, Milliseconds } from '../time/units'

/** The page shows a countdown once this much time is left (ms). */
export const landingMs = 5 * millisecondsInMinute

type Limit = 'budget' | 'visit-length' | 'quiet'

/** What holds for one site's feed now. Milliseconds; `untilMs` is epoch ms. */
export type Verdict =
  | { state: 'open'; leftMs: Milliseconds | null }
  | { state: 'warn'; why: Limit; leftMs: Milliseconds }
  | { state: 'pass'; leftMs: Milliseconds; untilMs: Instant }
  | { state: 'pause'; why: Why; closedBy: string[]; untilMs: Instant }

export interface Judged extends Circumstances {
  site: string
  passes: Pass[]
  /** When the visit that began with the short pause lapses (epoch ms); null: the short pause comes first. */
  lapsesAtMs: Instant | null
}

/**
 * Judges one site's feed. Everything that closes it must be covered by a running pass; otherwise the feed
 * pauses until the last closing ends. Call it for feeds only: people surfaces are never judged.
 */
export function verdict(now: Judged): Verdict {
  const { site, set, passes, nowMs } = now
  const closings = closingsFor(site, now)
  if (closings.length === 0) {
    if (set.entryPause.includes(site) && now.lapsesAtMs === null)
      return { state: 'pause', why: 'entry', closedBy: [], untilMs: nowMs }
    const next = limitsAhead(now)[0]
    if (!next) return { state: 'open', leftMs: null }
    return next.leftMs <= landingMs ? { state: 'warn', ...next } : { state: 'open', leftMs: next.leftMs }
  }
  const ends = closings.map(({ id }) => passEndMs(passes, id, nowMs))
  if (ends.every((end) => end !== null)) {
    const untilMs = Math.min(...ends)
    return { state: 'pass', leftMs: untilMs - nowMs, untilMs }
  }
  const last = closings.reduce((latest, one) => (one.untilMs > latest.untilMs ? one : latest))
  const closedBy = [...new Set(closings.map(({ id }) => id))]
  return { state: 'pause', why: last.why, closedBy, untilMs: last.untilMs }
}

/** What will close the feed if the person stays, the soonest first. */
function limitsAhead({
  site,
  set,
  usage,
  pools,
  weekday,
  zone,
  nowMs,
}: Judged): { why: Limit; leftMs: Milliseconds }[] {
  const limits = set.budgets
    .filter((budget) => covers(budget, site))
    .flatMap((budget): { why: Limit; leftMs: Milliseconds | null }[] => [
      { why: 'budget', leftMs: leftMs(budget, usage, weekday) },
      { why: 'visit-length', leftMs: visitLeftMs(budget, pools[budget.id] ?? noVisits, nowMs) },
    ])
  const quiet = set.quietTimes
    .filter((one) => covers(one, site))
    .flatMap((one): { why: Limit; leftMs: Milliseconds }[] => {
      const fromMs = quietFromMs(one, nowMs, zone)
      return fromMs === null ? [] : [{ why: 'quiet', leftMs: fromMs - nowMs }]
    })
  return [...limits, ...quiet]
    .flatMap(({ why, leftMs }) => (leftMs === null ? [] : [{ why, leftMs }]))
    .sort((a, b) => a.leftMs - b.leftMs)
}

/**
 * When the running pass over something ends (epoch ms); null without one. A pass that begins in the future is
 * void, because the clock was set back since.
 */
function passEndMs(passes: Pass[], id: string, nowMs: Instant): number | null {
  const running = passes.filter(
    (pass) => pass.over.includes(id) && pass.grantedAtMs <= nowMs && nowMs < pass.untilMs,
  )
  return running.length > 0 ? Math.max(...running.map((pass) => pass.untilMs)) : null
}
