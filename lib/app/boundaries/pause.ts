import type { Settings } from '@/lib/domain/settings'
import { placeOf } from '@/lib/domain/time/surfaces'
import type { Why } from '@/lib/domain/boundaries/closings'
import { lastIntention, mayFinish, nextPassAtMs, waitMs } from '@/lib/domain/boundaries/passes'
import { type PauseVariant, pauseVariant, sawVariant } from '@/lib/domain/boundaries/pause-variant'
import type { Instant } from '@/lib/domain/time/units'
import { type Closed, closedNow, type PausePorts, visitsSince } from './closed-now'

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
      untilMs: Instant
      /** From when a pass may be taken, or a visit begun after the short pause. */
      passFromMs: Instant
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

function nameOf({ verdict, status: { set } }: Closed): string {
  const named = verdict.why === 'quiet' ? set.quietTimes : verdict.why === 'presence' ? [] : set.budgets
  return named.find(({ id }) => verdict.closedBy.includes(id))?.name ?? ''
}

/** What the visit that goes on was for, if it was said when it began. */
const visitIntention = ({ state, status }: Closed, site: string) =>
  (status.lapsesAtMs(site) !== null && state.entries[site]?.intention) || ''

/** The look of the pause now, and whether to say that it changes; remembers what was seen. */
async function variantNow(ports: PausePorts, { state, status }: Closed) {
  const { today, dayStartsAtMs } = status
  const granted = state.passes.map(({ grantedAtMs }) => grantedAtMs)
  const begun = Object.values(state.entries).map(({ atMs }) => atMs)
  const stays = [...granted, ...begun].filter((atMs) => atMs >= dayStartsAtMs).length
  const variant = pauseVariant(today, stays)
  const { settings } = state
  const { seen, announces } = sawVariant(settings.pauseVariants, variant)
  if (settings.pauseVariants.first === null || announces)
    await ports.localState.save({ settings: { ...settings, pauseVariants: seen } })
  return { variant, announces }
}

/** Tells the pause in a tab how things stand for a site. `begins`: it has just come up, and its wait starts now. */
export async function pauseView(
  ports: PausePorts,
  ask: { site: string; tabId: number; begins: boolean },
): Promise<PauseView> {
  const closed = await closedNow(ports, ask.site)
  if (!closed) return { paused: false }
  const { nowMs, state, status, verdict } = closed
  const { passes } = state
  const over = verdict.closedBy
  if (ask.begins || (await ports.session.pausedSinceMs(ask.tabId)) === null)
    await ports.session.pauseBegan(ask.tabId, nowMs)
  const readyAtMs = ((await ports.session.pausedSinceMs(ask.tabId)) ?? nowMs) + waitMs
  const coolsUntilMs = nextPassAtMs({ passes, over, nowMs, dayStartsAtMs: status.dayStartsAtMs })
  return {
    paused: true,
    site: ask.site,
    name: state.settings.sites.find(({ site }) => site === ask.site)?.name ?? ask.site,
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
  | { ok: true; untilMs: Instant }
  | { ok: false; reason: 'wait' | 'cooldown' | 'minutes' | 'finished'; atMs: Instant }

/** The site that a pause is about: where its page was going, or the page at `address` that it lies over. '' without one. */
export const pausedSite = (
  { destination, address = '' }: { destination: string | null; address?: string },
  { sites }: Pick<Settings, 'sites'>,
): string => placeOf(destination ?? address, sites)?.site ?? ''

/** The pause over a page: what did not open, and what does not play, has nothing to finish. */
export const pauseOver = (pause: PauseView, isPlaying: boolean): PauseView =>
  pause.paused ? { ...pause, mayFinish: pause.mayFinish && isPlaying } : pause
