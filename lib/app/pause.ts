import { grantPass, nextPassAtMs, recentPasses, waitMs } from '@/lib/domain/boundaries/passes'
import type { Clock, Kept, NewId, SessionMemory, Usages } from './ports'
import { standingAt } from './standing'

interface PausePorts {
  clock: Clock
  kept: Kept
  usages: Usages
  session: SessionMemory
  newId: NewId
}

/** What the pause shows: nothing to pause any more, or until when, and when a pass may be taken (epoch ms). */
export type PauseView =
  | { paused: false }
  | { paused: true; site: string; name: string; untilMs: number; passFromMs: number; coolingDown: boolean }

/** Tells the pause in a tab how things stand for a site. `begins`: it has just come up, and its wait starts now. */
export async function pauseView(
  ports: PausePorts,
  ask: { site: string; tabId: number; begins: boolean },
): Promise<PauseView> {
  const nowMs = ports.clock.read().wallMs
  const kept = await ports.kept.read()
  const watched = kept.settings.sites.find(({ site }) => site === ask.site)
  const verdict = (await standingAt(nowMs, kept, ports.usages)).judge(ask.site)
  if (!watched || verdict.state !== 'pause') return { paused: false }
  if (ask.begins || (await ports.session.pausedSinceMs(ask.tabId)) === null)
    await ports.session.pauseBegan(ask.tabId, nowMs)
  const sinceMs = (await ports.session.pausedSinceMs(ask.tabId)) ?? nowMs
  const coolsUntilMs = nextPassAtMs({ passes: kept.passes, budgetIds: verdict.budgetIds, nowMs })
  return {
    paused: true,
    site: ask.site,
    name: watched.name,
    untilMs: verdict.untilMs,
    passFromMs: Math.max(sinceMs + waitMs, coolsUntilMs),
    coolingDown: coolsUntilMs > nowMs,
  }
}

export type PassAnswer =
  { ok: true; untilMs: number } | { ok: false; reason: 'wait' | 'cooldown' | 'minutes'; atMs: number }

/** Grants a pass for a site's spent budgets, or says why not and when. A site that is open, or watched no more, needs none. */
export async function takePass(
  ports: PausePorts,
  ask: { site: string; tabId: number; minutes: number },
): Promise<PassAnswer> {
  const nowMs = ports.clock.read().wallMs
  const kept = await ports.kept.read()
  const isWatched = kept.settings.sites.some(({ site }) => site === ask.site)
  const verdict = (await standingAt(nowMs, kept, ports.usages)).judge(ask.site)
  if (!isWatched || verdict.state !== 'pause') return { ok: true, untilMs: nowMs }
  const answer = grantPass({
    id: ports.newId(),
    minutes: ask.minutes,
    passes: kept.passes,
    budgetIds: verdict.budgetIds,
    pausedSinceMs: (await ports.session.pausedSinceMs(ask.tabId)) ?? nowMs,
    nowMs,
  })
  if (!answer.ok) return answer
  await ports.kept.save({ passes: [...recentPasses(kept.passes, nowMs), answer.pass] })
  return { ok: true, untilMs: answer.pass.untilMs }
}
