import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Minutes } from '../time/units'
import { awayMs } from '../time/visits'
import type { Pass } from './boundaries'

/** The stays one may ask for, in minutes. */
export const passMinutes = [5, 10, 15] as const
/** From the end of a day's first, second, … pass to the earliest start of the next, in milliseconds; the last goes on. */
const cooldownsMs = [15, 20, 30, 45, 60].map((minutes) => minutes * millisecondsInMinute)
/** Enough to come to the end of a sentence, a clip or a call. */
const finishMinutes = 3
/** The longest a word of intention may be. */
export const longestIntention = 80
/** The pause stands at least this long before a pass can be taken, in milliseconds (Grüning et al. 2023: a wait helps). */
export const waitMs = 8_000

const shares = (pass: Pass, over: string[]) => pass.over.some((id) => over.includes(id))

/** How long to wait after the latest of some passes, from how many there were in its day. */
const cooldownMs = (count: number) => cooldownsMs[Math.min(Math.max(count, 1), cooldownsMs.length) - 1] ?? 0

interface PassRequest {
  passes: Pass[]
  /** What closes the feed: a pass lets past all of it. */
  over: string[]
  nowMs: Instant
  dayStartsAtMs: Instant
}

/** When the next pass over any of this may begin (epoch ms); `nowMs` when it may begin now. */
export function nextPassAtMs({ passes, over, nowMs, dayStartsAtMs }: PassRequest): number {
  const past = passes.filter(
    (pass) => pass.kind === 'pass' && pass.grantedAtMs <= nowMs && shares(pass, over),
  )
  if (past.length === 0) return nowMs
  const ofToday = past.filter(({ grantedAtMs }) => grantedAtMs >= dayStartsAtMs)
  return Math.max(nowMs, Math.max(...past.map(({ untilMs }) => untilMs)) + cooldownMs(ofToday.length))
}

/** A word of intention, kept short. */
export const shortened = (intention: string) => [...intention.trim()].slice(0, longestIntention).join('')

/** Grants a pass, or says why not: the pause has not stood long enough, the last pass is too recent, or no such length. */
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
 * Whether what is in the middle may be brought to its end without a wait: once in each visit to what is closed.
 * `visitsSinceMs`: for each id in `over`, when the visit that goes on began; an id without one cannot be finished.
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

/** A few minutes without a wait. Ask `mayFinish` first. */
export const finishPass = ({ id, over, nowMs }: { id: string; over: string[]; nowMs: Instant }): Pass => ({
  id,
  over,
  kind: 'finish',
  minutes: finishMinutes,
  grantedAtMs: nowMs,
  untilMs: nowMs + finishMinutes * millisecondsInMinute,
  intention: '',
})

/** What the latest pass over any of this was for, if it ended within the last five minutes; otherwise ''. */
export function lastIntention(passes: Pass[], over: string[], nowMs: Instant): string {
  const ended = passes
    .filter((pass) => shares(pass, over) && pass.untilMs <= nowMs && nowMs - pass.untilMs < awayMs)
    .sort((a, b) => b.untilMs - a.untilMs)
  return ended.find(({ intention }) => intention !== '')?.intention ?? ''
}

/** Leaves out passes that ended more than a day before `nowMs`: they decide nothing any more. */
export const recentPasses = (passes: Pass[], nowMs: Instant) =>
  passes.filter((pass) => pass.untilMs > nowMs - millisecondsInDay)
