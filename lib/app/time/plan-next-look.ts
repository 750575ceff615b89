import { millisecondsInMinute } from 'date-fns/constants'
import type { Pass } from '@/lib/domain/boundaries/boundaries'
import { nextTurnMs } from '@/lib/domain/boundaries/next-turn'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import { alarmMs, timerMs } from '@/lib/domain/time/advance'
import type { Place } from '@/lib/domain/time/span'
import type { Alarms, Timer } from '../ports'
import type { BoundaryStatus } from '../boundaries/boundary-status'

interface NextLookInput {
  counting: Place | null
  passes: Pass[]
  presence: Presence | null
  status: BoundaryStatus
}

/**
 * Schedules the next look: at a heartbeat while something is counted, and when a budget or pass runs out, a
 * quiet time or visit begins or ends, or the day ends. While nothing is counted only single alarms are set.
 */
export async function planNextLook({ alarms, timer }: { alarms: Alarms; timer: Timer }, plan: NextLookInput) {
  const { counting, passes, status } = plan
  const { nowMs } = status
  const passEnds = passes.map(({ untilMs }) => untilMs).filter((untilMs) => untilMs > nowMs)
  const passEndMs = Math.min(...passEnds)
  const turnMs = nextChangeAtMs(plan)
  await alarms.at('day-start', status.dayEndsAtMs)
  await (passEnds.length > 0 ? alarms.at('pass-end', passEndMs) : alarms.clear('pass-end'))
  await (turnMs === null ? alarms.clear('turn') : alarms.at('turn', turnMs))
  await (counting ? alarms.every('heartbeat', alarmMs / millisecondsInMinute) : alarms.clear('heartbeat'))

  const waits = [passEndMs - nowMs, (turnMs ?? Infinity) - nowMs]
  if (counting) waits.push(timerMs)
  if (counting?.surface === 'feed') waits.push(timeLeftMs(status, counting.site))
  const soonestMs = Math.max(0, Math.min(...waits))
  // A timer beyond the worker's lifetime would never fire; the alarm does.
  if (soonestMs <= alarmMs) timer.after(soonestMs)
  else timer.stop()
}

/** The counted visit's end moves with each look, so its alarm is set only once the visit is left. */
function nextChangeAtMs({ counting, presence, status }: NextLookInput): number | null {
  const { set, pools } = status
  const site = counting?.surface === 'feed' ? counting.site : null
  const isLeft = (id: string) => {
    const sites = set.budgets.find((budget) => budget.id === id)?.sites ?? []
    return site === null || !(sites === 'all' || sites.includes(site))
  }
  return nextTurnMs({
    ...status,
    presence,
    pools: Object.fromEntries(Object.entries(pools).filter(([id]) => isLeft(id))),
    lapses: set.entryPause.filter((one) => one !== counting?.site).map(status.lapsesAtMs),
  })
}

function timeLeftMs(status: BoundaryStatus, site: string): number {
  const verdict = status.judge(site)
  return verdict.state === 'pause' ? Infinity : (verdict.leftMs ?? Infinity)
}
