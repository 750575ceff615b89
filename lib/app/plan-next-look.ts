import type { Pass } from '@/lib/domain/boundaries/boundaries'
import { alarmMs, timerMs } from '@/lib/domain/time/advance'
import type { Place } from '@/lib/domain/time/span'
import type { Alarms, Timer } from './ports'
import type { Standing } from './standing'

/**
 * Asks for the next look: at a heartbeat while something is counted, at once when a budget or a pass runs out,
 * and when the day ends. Where nothing is counted and no pass runs, only the day's end is left.
 */
export async function planNextLook(
  { alarms, timer }: { alarms: Alarms; timer: Timer },
  { counting, passes, standing }: { counting: Place | null; passes: Pass[]; standing: Standing },
) {
  const { nowMs } = standing
  const passEnds = passes.map(({ untilMs }) => untilMs).filter((untilMs) => untilMs > nowMs)
  const passEndMs = Math.min(...passEnds)
  await alarms.at('day-start', standing.dayEndsAtMs)
  await (passEnds.length > 0 ? alarms.at('pass-end', passEndMs) : alarms.clear('pass-end'))
  await (counting ? alarms.every('heartbeat', alarmMs / 60_000) : alarms.clear('heartbeat'))

  const waits = [passEndMs - nowMs]
  if (counting) waits.push(timerMs)
  if (counting?.surface === 'feed') waits.push(timeLeftMs(standing, counting.site))
  const soonestMs = Math.max(0, Math.min(...waits))
  // A timer further off than a worker lives would only pretend; the alarm comes instead.
  if (soonestMs <= alarmMs) timer.after(soonestMs)
  else timer.stop()
}

function timeLeftMs(standing: Standing, site: string): number {
  const verdict = standing.judge(site)
  return verdict.state === 'pause' ? Infinity : (verdict.leftMs ?? Infinity)
}
