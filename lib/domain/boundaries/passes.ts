import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Minutes } from '../time/units'
import { awayMs } from '../time/visits'
import type { Pass } from './boundaries'

/** The lengths of a pass, in minutes. */
export const passMinutes = [5, 10, 15] as const
/**
 * The wait from the end of a day's first, second, … pass to the start of the next, in milliseconds; the last
 * value applies from then on.
 */
const cooldownsMs = [15, 20, 30, 45, 60].map((minutes) => minutes * millisecondsInMinute)
/** Minutes that are enough to finish a sentence, a clip or a call. */
const finishMinutes = 3
/** The longest intention, in characters. */
export const longestIntention = 80
/**
 * The pause must have been showing this long (ms) before a pass can be taken (Grüning et al. 2023: a wait
 * helps).
 */
export const waitMs = 8_000

const shares = (pass: Pass, over: string[]) => pass.over.some((id) => over.includes(id))

/** The wait (ms) after the latest pass, from how many passes the day has had. */
const cooldownMs = (count: number) => cooldownsMs[Math.min(Math.max(count, 1), cooldownsMs.length) - 1] ?? 0

interface PassRequest {
  passes: Pass[]
  /** Ids of everything that closes the feed; a pass suspends all of it. */
  over: string[]
  nowMs: Instant
  dayStartsAtMs: Instant
}

/** When the next pass over any of these may begin (epoch ms); `nowMs` when it may begin now. */
export function nextPassAtMs({ passes, over, nowMs, dayStartsAtMs }: PassRequest): number {
  const past = passes.filter(
    (pass) => pass.kind === 'pass' && pass.grantedAtMs <= nowMs && shares(pass, over),
  )
  if (past.length === 0) return nowMs
  const ofToday = past.filter(({ grantedAtMs }) => grantedAtMs >= dayStartsAtMs)
  return Math.max(nowMs, Math.max(...past.map(({ untilMs }) => untilMs)) + cooldownMs(ofToday.length))
}

/** An intention, trimmed and cut to the longest length. */
export const shortened = (intention: string) => [...intention.trim()].slice(0, longestIntention).join('')

/**
 * Grants a pass, or says why not: the pause has not been showing long enough, the last pass is too recent, or
 * the length is not offered.
 */
export function grantPass({
  id,
  minutes,
  intention,
  pausedSinceMs,
  ...asked
}: PassRequest & {
  id: string
  minutes: Minutes
  intention: string
  pausedSinceMs: Instant
}): { ok: true; pass: Pass } | { ok: false; reason: 'wait' | 'cooldown' | 'minutes'; atMs: Instant } {
  const { nowMs, over } = asked
  if (!passMinutes.includes(minutes as 5)) return { ok: false, reason: 'minutes', atMs: nowMs }
  const readyAtMs = pausedSinceMs + waitMs
  if (nowMs < readyAtMs) return { ok: false, reason: 'wait', atMs: readyAtMs }
  const atMs = nextPassAtMs(asked)
  if (atMs > nowMs) return { ok: false, reason: 'cooldown', atMs }
  const untilMs = nowMs + minutes * millisecondsInMinute
  return {
    ok: true,
    pass: { id, over, kind: 'pass', minutes, grantedAtMs: nowMs, untilMs, intention: shortened(intention) },
  }
}

/**
 * Whether the person may finish what they had begun without a wait: once in each visit to what is closed.
 * `visitsSinceMs`: for each id in `over`, when the present visit began; without a visit there is nothing to
 * finish.
 */
export const mayFinish = (passes: Pass[], over: string[], visitsSinceMs: Record<string, number>) =>
  over.length > 0 &&
  over.every((id) => {
    const sinceMs = visitsSinceMs[id]
    return (
      sinceMs !== undefined &&
      !passes.some((one) => one.kind === 'finish' && one.over.includes(id) && one.grantedAtMs >= sinceMs)
    )
  })

/** A pass of a few minutes without a wait. Check `mayFinish` first. */
export const finishPass = ({ id, over, nowMs }: { id: string; over: string[]; nowMs: Instant }): Pass => ({
  id,
  over,
  kind: 'finish',
  minutes: finishMinutes,
  grantedAtMs: nowMs,
  untilMs: nowMs + finishMinutes * millisecondsInMinute,
  intention: '',
})

/**
 * The intention of the latest pass over any of these, if it ended within the last five minutes; otherwise ''.
 */
export function lastIntention(passes: Pass[], over: string[], nowMs: Instant): string {
  const ended = passes
    .filter((pass) => shares(pass, over) && pass.untilMs <= nowMs && nowMs - pass.untilMs < awayMs)
    .sort((a, b) => b.untilMs - a.untilMs)
  return ended.find(({ intention }) => intention !== '')?.intention ?? ''
}

/** Drops passes that ended more than a day before `nowMs`; no decision depends on them any more. */
export const recentPasses = (passes: Pass[], nowMs: Instant) =>
  passes.filter((pass) => pass.untilMs > nowMs - millisecondsInDay)
