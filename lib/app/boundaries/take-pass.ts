import type { Pass } from '@/lib/domain/boundaries/boundaries'
import { entered } from '@/lib/domain/boundaries/entry'
import {
  finishPass,
  grantPass,
  mayFinish,
  recentPasses,
  shortened,
  waitMs,
} from '@/lib/domain/boundaries/passes'
import type { Minutes } from '@/lib/domain/time/units'
import { type Closed, closedNow, type PausePorts, visitsSince } from './closed-now'
import type { PassAnswer } from './pause'

async function grant(ports: PausePorts, { nowMs, state, verdict }: Closed, site: string, pass: Pass) {
  await ports.localState.save({ passes: [...recentPasses(state.passes, nowMs), pass] })
  const { kind, minutes, intention, over } = pass
  await ports.overrides.note({
    kind,
    site,
    why: verdict.why,
    boundaryIds: over,
    minutes,
    intention,
    parts: [],
  })
  return { ok: true, untilMs: pass.untilMs } as const
}

/**
 * Grants a pass over everything that closes a site's feed, or says why not and from when on. A site that is
 * open or no longer watched needs none. At the short pause before a visit, begins the visit instead.
 */
export async function takePass(
  ports: PausePorts,
  ask: { site: string; tabId: number; minutes: Minutes; intention: string },
): Promise<PassAnswer> {
  const closed = await closedNow(ports, ask.site)
  if (!closed) return { ok: true, untilMs: ports.clock.read().wallMs }
  if (closed.verdict.why === 'entry') return passEntry(ports, ask)
  const { nowMs, state, status, verdict } = closed
  const answer = grantPass({
    id: ports.newId(),
    minutes: ask.minutes,
    intention: ask.intention,
    passes: state.passes,
    over: verdict.closedBy,
    pausedSinceMs: (await ports.session.pausedSinceMs(ask.tabId)) ?? nowMs,
    nowMs,
    dayStartsAtMs: status.dayStartsAtMs,
  })
  return answer.ok ? grant(ports, closed, ask.site, answer.pass) : answer
}

/**
 * Grants a few minutes without a wait, to finish what is under way, such as a call or a video: once in each
 * visit.
 */
export async function finishThis(ports: PausePorts, ask: { site: string }): Promise<PassAnswer> {
  const closed = await closedNow(ports, ask.site)
  if (!closed) return { ok: true, untilMs: ports.clock.read().wallMs }
  const { nowMs, state, verdict } = closed
  const over = verdict.closedBy
  if (!mayFinish(state.passes, over, await visitsSince(ports, closed)))
    return { ok: false, reason: 'finished', atMs: nowMs }
  return grant(ports, closed, ask.site, finishPass({ id: ports.newId(), over, nowMs }))
}

/** Begins a visit after its short pause, for all tabs at once, or says from when on it may begin. */
export async function passEntry(
  ports: PausePorts,
  ask: { site: string; tabId: number; intention: string },
): Promise<PassAnswer> {
  const closed = await closedNow(ports, ask.site)
  const nowMs = ports.clock.read().wallMs
  if (closed?.verdict.why !== 'entry') return { ok: true, untilMs: nowMs }
  const readyAtMs = ((await ports.session.pausedSinceMs(ask.tabId)) ?? nowMs) + waitMs
  if (nowMs < readyAtMs) return { ok: false, reason: 'wait', atMs: readyAtMs }
  const entry = { atMs: nowMs, intention: shortened(ask.intention) }
  await ports.localState.save({ entries: entered(closed.state.entries, ask.site, entry) })
  return { ok: true, untilMs: nowMs }
}
