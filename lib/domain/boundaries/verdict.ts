import type { Usage } from '../time/usage'
import type { BoundarySet, Pass } from './boundaries'
import { budgetsFor } from './budgets'

/** From this much time left (ms) on, the page shows a countdown. */
export const landingMs = 5 * 60_000

/** What holds for one site's feed now. Milliseconds; `until` is epoch ms. */
export type Verdict =
  | { state: 'open'; leftMs: number | null }
  | { state: 'warn'; leftMs: number }
  | { state: 'pass'; leftMs: number; untilMs: number }
  | { state: 'pause'; budgetIds: string[]; untilMs: number }

/**
 * Judges one site's feed. Pure. Every spent budget must be covered by a running pass, or the feed pauses until
 * the day ends (`dayEndsAtMs`). People surfaces are never judged: do not ask for them.
 */
export function verdict({
  site,
  set,
  usage,
  passes,
  weekday,
  nowMs,
  dayEndsAtMs,
}: {
  site: string
  set: BoundarySet
  usage: Usage
  passes: Pass[]
  weekday: number
  nowMs: number
  dayEndsAtMs: number
}): Verdict {
  const budgets = budgetsFor({ site, set, usage, weekday })
  const spent = budgets.filter((budget) => budget.leftMs <= 0)
  const least = budgets[0]
  if (spent.length === 0) {
    if (!least) return { state: 'open', leftMs: null }
    return { state: least.leftMs <= landingMs ? 'warn' : 'open', leftMs: least.leftMs }
  }
  const ends = spent.map(({ budget }) => passEndMs(passes, budget.id, nowMs))
  if (ends.some((end) => end === null))
    return { state: 'pause', budgetIds: spent.map(({ budget }) => budget.id), untilMs: dayEndsAtMs }
  const untilMs = Math.min(...(ends as number[]))
  return { state: 'pass', leftMs: untilMs - nowMs, untilMs }
}

/** When the running pass of a budget ends (epoch ms), or null without one. A pass from a future clock is void. */
function passEndMs(passes: Pass[], budgetId: string, nowMs: number): number | null {
  const running = passes.filter(
    (pass) => pass.budgetIds.includes(budgetId) && pass.grantedAtMs <= nowMs && nowMs < pass.untilMs,
  )
  return running.length > 0 ? Math.max(...running.map((pass) => pass.untilMs)) : null
}
