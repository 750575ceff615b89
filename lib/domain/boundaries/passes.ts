import type { Pass } from './boundaries'

/** The stays one may ask for, in minutes. */
export const passMinutes = [5, 10, 15] as const
/** From the end of one pass to the earliest start of the next, in milliseconds. */
export const cooldownMs = 15 * 60_000
/** The pause stands at least this long before a pass can be taken, in milliseconds (Grüning et al. 2023: a wait helps). */
export const waitMs = 8_000

/** When the next pass over any of these budgets may begin (epoch ms); `nowMs` when it may begin now. */
export function nextPassAtMs({
  passes,
  budgetIds,
  nowMs,
}: {
  passes: Pass[]
  budgetIds: string[]
  nowMs: number
}) {
  const ends = passes
    .filter((pass) => pass.grantedAtMs <= nowMs && pass.budgetIds.some((id) => budgetIds.includes(id)))
    .map((pass) => pass.untilMs + cooldownMs)
  return Math.max(nowMs, ...ends)
}

/** Grants a pass, or says why not: the pause has not stood long enough, the last pass is too recent, or no such length. */
export function grantPass({
  id,
  minutes,
  passes,
  budgetIds,
  pausedSinceMs,
  nowMs,
}: {
  id: string
  minutes: number
  passes: Pass[]
  budgetIds: string[]
  pausedSinceMs: number
  nowMs: number
}): { ok: true; pass: Pass } | { ok: false; reason: 'wait' | 'cooldown' | 'minutes'; atMs: number } {
  if (!passMinutes.includes(minutes as 5)) return { ok: false, reason: 'minutes', atMs: nowMs }
  const readyAtMs = pausedSinceMs + waitMs
  if (nowMs < readyAtMs) return { ok: false, reason: 'wait', atMs: readyAtMs }
  const atMs = nextPassAtMs({ passes, budgetIds, nowMs })
  if (atMs > nowMs) return { ok: false, reason: 'cooldown', atMs }
  return { ok: true, pass: { id, budgetIds, minutes, grantedAtMs: nowMs, untilMs: nowMs + minutes * 60_000 } }
}

/** Leaves out passes that ended more than a day before `nowMs`: they decide nothing any more. */
export const recentPasses = (passes: Pass[], nowMs: number) =>
  passes.filter((pass) => pass.untilMs > nowMs - 86_400_000)
