import type { Verdict } from '@/lib/domain/boundaries/verdict'
import { isVisiting, poolVisits } from '@/lib/domain/time/pool-visits'
import type { Instant } from '@/lib/domain/time/units'
import type { Clock, Kept, KeptValues, NewId, Overrides, SessionMemory, Usages } from '../ports'
import { standingAt, type Standing, visitSpans } from './standing'

export interface PausePorts {
  clock: Clock
  kept: Kept
  usages: Usages
  session: SessionMemory
  overrides: Overrides
  newId: NewId
}

export interface Closed {
  nowMs: Instant
  kept: KeptValues
  standing: Standing
  verdict: Extract<Verdict, { state: 'pause' }>
}

/** How a site's feed is closed now; null when it is open, or watched no more. */
export async function closedNow(ports: PausePorts, site: string): Promise<Closed | null> {
  const nowMs = ports.clock.read().wallMs
  const kept = await ports.kept.read()
  const standing = await standingAt(nowMs, kept, ports.usages)
  const verdict = standing.judge(site)
  const isWatched = kept.settings.sites.some((one) => one.site === site)
  return isWatched && verdict.state === 'pause' ? { nowMs, kept, standing, verdict } : null
}

/** For what closes a feed, when the visit to it that goes on began. */
export async function visitsSince(ports: PausePorts, { nowMs, kept, standing, verdict }: Closed) {
  const { today, dayStartsAtMs, set } = standing
  const { dayStartMinutes } = kept.settings
  const spans = await visitSpans({ today, open: kept.attention.open, dayStartMinutes }, ports.usages)
  const since: Record<string, number> = {}
  for (const id of verdict.closedBy) {
    const boundary = [...set.budgets, ...set.quietTimes].find((one) => one.id === id)
    const visits = poolVisits(spans, boundary?.sites ?? 'all', dayStartsAtMs)
    if (visits.latest && isVisiting(visits, nowMs)) since[id] = visits.latest.startedAtMs
  }
  return since
}
