import type { Pass } from '@/lib/domain/boundaries/boundaries'
import type { Why } from '@/lib/domain/boundaries/closings'
import { entered } from '@/lib/domain/boundaries/entry'
import {
  finishPass,
  grantPass,
  lastIntention,
  mayFinish,
  nextPassAtMs,
  recentPasses,
  shortened,
  waitMs,
} from '@/lib/domain/boundaries/passes'
import { type PauseVariant, pauseVariant, sawVariant } from '@/lib/domain/boundaries/pause-variant'
import type { Verdict } from '@/lib/domain/boundaries/verdict'
import { isVisiting, poolVisits } from '@/lib/domain/time/pool-visits'
import type { Clock, Kept, KeptValues, NewId, Overrides, SessionMemory, Usages } from './ports'
import { standingAt, type Standing, visitSpans } from './standing'

export interface PausePorts {
  clock: Clock
  kept: Kept
  usages: Usages
  session: SessionMemory
  overrides: Overrides
  newId: NewId
}

/** What the pause shows: nothing to pause any more, or why, until when, and what may be done about it (epoch ms). */
export type PauseView =
  | { paused: false }
  | {
      paused: true
      site: string
      name: string
      why: Why
      /** What the person calls the quiet time or the pool that closes it; '' when it has no name. */
      boundaryName: string
      /** When the feed opens again; for a short pause at a visit, when that is waited out. */
      untilMs: number
      /** From when a pass may be taken, or a visit begun after the short pause. */
      passFromMs: number
      coolingDown: boolean
      /** What is in the middle may be brought to its end, once in this visit. */
      mayFinish: boolean
      /** What the stay that has just ended was for; '' when nothing was said. */
      intention: string
      /** What it looks like today. */
      variant: PauseVariant
      /** It looks different for the first time, and says once that it does. */
      announces: boolean
    }

type Paused = Extract<Verdict, { state: 'pause' }>

interface Closed {
  nowMs: number
  kept: KeptValues
  standing: Standing
  verdict: Paused
}

/** How a site's feed is closed now; null when it is open, or watched no more. */
async function closedNow(ports: PausePorts, site: string): Promise<Closed | null> {
  const nowMs = ports.clock.read().wallMs
  const kept = await ports.kept.read()
  const standing = await standingAt(nowMs, kept, ports.usages)
  const verdict = standing.judge(site)
  const isWatched = kept.settings.sites.some((one) => one.site === site)
  return isWatched && verdict.state === 'pause' ? { nowMs, kept, standing, verdict } : null
}

/** For what closes a feed, when the visit to it that goes on began. */
async function visitsSince(ports: PausePorts, { nowMs, kept, standing, verdict }: Closed) {
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

function nameOf({ verdict, standing: { set } }: Closed): string {
  const named = verdict.why === 'quiet' ? set.quietTimes : verdict.why === 'presence' ? [] : set.budgets
  return named.find(({ id }) => verdict.closedBy.includes(id))?.name ?? ''
}

/** What the visit that goes on was for, if it was said when it began. */
const visitIntention = ({ kept, standing }: Closed, site: string) =>
  (standing.lapsesAtMs(site) !== null && kept.entries[site]?.intention) || ''

/** The look of the pause now, and whether to say that it changes; remembers what was seen. */
async function variantNow(ports: PausePorts, { kept, standing }: Closed) {
  const { today, dayStartsAtMs } = standing
  const granted = kept.passes.map(({ grantedAtMs }) => grantedAtMs)
  const begun = Object.values(kept.entries).map(({ atMs }) => atMs)
  const stays = [...granted, ...begun].filter((atMs) => atMs >= dayStartsAtMs).length
  const variant = pauseVariant(today, stays)
  const { settings } = kept
  const { seen, announces } = sawVariant(settings.pauseVariants, variant)
  if (settings.pauseVariants.first === null || announces)
    await ports.kept.save({ settings: { ...settings, pauseVariants: seen } })
  return { variant, announces }
}

/** Tells the pause in a tab how things stand for a site. `begins`: it has just come up, and its wait starts now. */
export async function pauseView(
  ports: PausePorts,
  ask: { site: string; tabId: number; begins: boolean },
): Promise<PauseView> {
  const closed = await closedNow(ports, ask.site)
  if (!closed) return { paused: false }
  const { nowMs, kept, standing, verdict } = closed
  const { passes } = kept
  const over = verdict.closedBy
  if (ask.begins || (await ports.session.pausedSinceMs(ask.tabId)) === null)
    await ports.session.pauseBegan(ask.tabId, nowMs)
  const readyAtMs = ((await ports.session.pausedSinceMs(ask.tabId)) ?? nowMs) + waitMs
  const coolsUntilMs = nextPassAtMs({ passes, over, nowMs, dayStartsAtMs: standing.dayStartsAtMs })
  return {
    paused: true,
    site: ask.site,
    name: kept.settings.sites.find(({ site }) => site === ask.site)?.name ?? ask.site,
    why: verdict.why,
    boundaryName: nameOf(closed),
    untilMs: verdict.why === 'entry' ? readyAtMs : verdict.untilMs,
    passFromMs: Math.max(readyAtMs, coolsUntilMs),
    coolingDown: coolsUntilMs > nowMs,
    mayFinish: mayFinish(passes, over, await visitsSince(ports, closed)),
    intention: lastIntention(passes, over, nowMs) || visitIntention(closed, ask.site),
    ...(await variantNow(ports, closed)),
  }
}

export type PassAnswer =
  | { ok: true; untilMs: number }
  | { ok: false; reason: 'wait' | 'cooldown' | 'minutes' | 'finished'; atMs: number }

async function grant(ports: PausePorts, { nowMs, kept, verdict }: Closed, site: string, pass: Pass) {
  await ports.kept.save({ passes: [...recentPasses(kept.passes, nowMs), pass] })
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
 * Grants a pass over all that closes a site's feed, or says why not and when. A site that is open, or watched no
 * more, needs none; at the short pause before a visit it is that visit which begins.
 */
export async function takePass(
  ports: PausePorts,
  ask: { site: string; tabId: number; minutes: number; intention: string },
): Promise<PassAnswer> {
  const closed = await closedNow(ports, ask.site)
  if (!closed) return { ok: true, untilMs: ports.clock.read().wallMs }
  if (closed.verdict.why === 'entry') return passEntry(ports, ask)
  const { nowMs, kept, standing, verdict } = closed
  const answer = grantPass({
    id: ports.newId(),
    minutes: ask.minutes,
    intention: ask.intention,
    passes: kept.passes,
    over: verdict.closedBy,
    pausedSinceMs: (await ports.session.pausedSinceMs(ask.tabId)) ?? nowMs,
    nowMs,
    dayStartsAtMs: standing.dayStartsAtMs,
  })
  return answer.ok ? grant(ports, closed, ask.site, answer.pass) : answer
}

/** A few minutes without a wait, for a call or a video in the middle of a sentence: once in each visit. */
export async function finishThis(ports: PausePorts, ask: { site: string }): Promise<PassAnswer> {
  const closed = await closedNow(ports, ask.site)
  if (!closed) return { ok: true, untilMs: ports.clock.read().wallMs }
  const { nowMs, kept, verdict } = closed
  const over = verdict.closedBy
  if (!mayFinish(kept.passes, over, await visitsSince(ports, closed)))
    return { ok: false, reason: 'finished', atMs: nowMs }
  return grant(ports, closed, ask.site, finishPass({ id: ports.newId(), over, nowMs }))
}

/** Begins a visit after its short pause, for every tab at once, or says from when it may begin. */
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
  await ports.kept.save({ entries: entered(closed.kept.entries, ask.site, entry) })
  return { ok: true, untilMs: nowMs }
}
