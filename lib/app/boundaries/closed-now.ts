import type { Verdict } from '@/lib/domain/boundaries/verdict'
import { isVisiting, poolVisits } from '@/lib/domain/time/pool-visits'
import type { Instant } from '@/lib/domain/time/units'
import type { Clock, LocalStateStore, LocalState, NewId, Overrides, SessionMemory, Usages } from '../ports'
import { boundaryStatusAt, type BoundaryStatus, visitSpans } from './boundary-status'

export interface PausePorts {
  clock: Clock
  localState: LocalStateStore
  usages: Usages
  session: SessionMemory
  overrides: Overrides
  newId: NewId
}

export interface Closed {
  nowMs: Instant
  state: LocalState
  status: BoundaryStatus
  verdict: Extract<Verdict, { state: 'pause' }>
}

/** How a site's feed is closed now; null when it is open or no longer watched. */
export async function closedNow(ports: PausePorts, site: string): Promise<Closed | null> {
  const nowMs = ports.clock.read().wallMs
  const state = await ports.localState.read()
  const status = await boundaryStatusAt(nowMs, state, ports.usages)
  const verdict = status.judge(site)
  const isWatched = state.settings.sites.some((one) => one.site === site)
  return isWatched && verdict.state === 'pause' ? { nowMs, state, status, verdict } : null
}

/** For each thing that closes a feed, when the present visit to it began. */
export async function visitsSince(ports: PausePorts, { nowMs, state, status, verdict }: Closed) {
  const { today, dayStartsAtMs, set } = status
  const { dayStartMinutes } = state.settings
  const spans = await visitSpans({ today, open: state.attention.open, dayStartMinutes }, ports.usages)
  const since: Record<string, number> = {}
  for (const id of verdict.closedBy) {
    const boundary = [...set.budgets, ...set.quietTimes].find((one) => one.id === id)
    const visits = poolVisits(spans, boundary?.sites ?? 'all', dayStartsAtMs)
    if (visits.latest && isVisiting(visits, nowMs)) since[id] = visits.latest.startedAtMs
  }
  return since
}
