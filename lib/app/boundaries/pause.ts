import type { Settings } from '@/lib/domain/settings'
import { placeOf } from '@/lib/domain/time/surfaces'
import type { Why } from '@/lib/domain/boundaries/closings'
import { lastIntention, mayFinish, nextPassAtMs, waitMs } from '@/lib/domain/boundaries/passes'
import { type PauseVariant, pauseVariant, sawVariant } from '@/lib/domain/boundaries/pause-variant'
import type { Instant } from '@/lib/domain/time/units'
import { type Closed, closedNow, type PausePorts, visitsSince } from './closed-now'

/**
 * What the pause shows: that nothing is closed any more; or why it is, until when, and what the person can
 * do. Times are epoch ms.
 */
export type PauseView =
  | { paused: false }
  | {
      paused: true
      site: string
      name: string
      why: Why
      /** The person's name for the quiet time or pool that closes the feed; '' without one. */
      boundaryName: string
      /** When the feed opens again (epoch ms); for the short pause at a visit, when its wait is over. */
      untilMs: Instant
      /** From when on (epoch ms) a pass may be taken, or a visit begun after the short pause. */
      passFromMs: Instant
      coolingDown: boolean
      /** The person may finish what they had begun, once in this visit. */
      mayFinish: boolean
      /** The intention of the pass that has just ended; '' without one. */
      intention: string
      /** Its look today. */
      variant: PauseVariant
      /** It looks different for the first time, and says so once. */
      announces: boolean
    }

function nameOf({ verdict, status: { set } }: Closed): string {
  const named = verdict.why === 'quiet' ? set.quietTimes : verdict.why === 'presence' ? [] : set.budgets
  return named.find(({ id }) => verdict.closedBy.includes(id))?.name ?? ''
}

/** The intention of the present visit, if one was given when it began. */
const visitIntention = ({ state, status }: Closed, site: string) =>
  (status.lapsesAtMs(site) !== null && state.entries[site]?.intention) || ''

/** The pause's look now, and whether to tell that it changes; stores which looks were seen. */
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

/**
 * What the pause in a tab shows for a site. `begins`: the pause has just appeared, and its wait starts now.
 */
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

/**
 * The site that a pause is about: the destination's, or that of the page at `address` under the overlay. ''
 * without one.
 */
export const pausedSite = (
  { destination, address = '' }: { destination: string | null; address?: string },
  { sites }: Pick<Settings, 'sites'>,
): string => placeOf(destination ?? address, sites)?.site ?? ''

/**
 * The pause in the context of its page: a page that did not open, or that plays nothing, has nothing to
 * finish.
 */
export const pauseOver = (pause: PauseView, isPlaying: boolean): PauseView =>
  pause.paused ? { ...pause, mayFinish: pause.mayFinish && isPlaying } : pause
