import type { Surface } from '@/lib/domain/time/span'
import type { Instant, Milliseconds } from '@/lib/domain/time/units'

/** A stretch of the day on one surface; instants in epoch ms. */
export interface RibbonSpan {
  startMs: Instant
  endMs: Instant
  surface: Surface
}

export interface RibbonDay {
  startMs: Instant
  endMs: Instant
}

/** A position on the strip, in per cent of the day's real length (23 or 25 hours on some days). */
export interface Piece {
  surface: Surface
  from: number
  width: number
}

// The least width, so that a short visit is visible.
const thinnest = 0.25

/** The position of an instant, 0 to 100; instants outside of the day get the nearest end. */
export const percentOfDay = (atMs: Instant, day: RibbonDay): number =>
  Math.min(100, Math.max(0, ((atMs - day.startMs) / (day.endMs - day.startMs)) * 100))

/** The spans as pieces of the strip, cut to the day, without empty ones. */
export const piecesOf = (spans: readonly RibbonSpan[], day: RibbonDay): Piece[] =>
  spans
    .filter((span) => span.endMs > day.startMs && span.startMs < day.endMs && span.endMs > span.startMs)
    .map((span) => {
      const from = percentOfDay(span.startMs, day)
      const width = Math.max(thinnest, percentOfDay(span.endMs, day) - from)
      return { surface: span.surface, from: Math.min(from, 100 - width), width }
    })

/** The instant (epoch ms) at which feed time reached the budget; null while some is left. */
export function budgetSpentAtMs(spans: readonly RibbonSpan[], budgetMs: Milliseconds): number | null {
  let leftMs = budgetMs
  for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
    if (span.surface !== 'feed') continue
    const lengthMs = span.endMs - span.startMs
    if (lengthMs >= leftMs) return span.startMs + leftMs
    leftMs -= lengthMs
  }
  return null
}

/**
 * The position of the budget's mark (epoch ms): where the budget was reached, otherwise as far after now as
 * time is left.
 */
export function budgetMarkMs(spans: readonly RibbonSpan[], budgetMs: Milliseconds, nowMs: Instant): number {
  const spentAt = budgetSpentAtMs(spans, budgetMs)
  if (spentAt !== null) return spentAt
  const usedMs = spans.reduce(
    (sum, span) => sum + (span.surface === 'feed' ? span.endMs - span.startMs : 0),
    0,
  )
  return nowMs + budgetMs - usedMs
}
