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

/** Where on the strip something lies, in per cent of the day's real length (23 and 25 hours included). */
export interface Piece {
  surface: Surface
  from: number
  width: number
}

// Thinner than this, a short visit could not be seen.
const thinnest = 0.25

/** Where an instant lies, 0 to 100; what is outside of the day sticks to its end. */
export const percentOfDay = (atMs: Instant, day: RibbonDay): number =>
  Math.min(100, Math.max(0, ((atMs - day.startMs) / (day.endMs - day.startMs)) * 100))

/** The spans as pieces of the strip, cut to the day; those that are outside or empty are left out. */
export const piecesOf = (spans: readonly RibbonSpan[], day: RibbonDay): Piece[] =>
  spans
    .filter((span) => span.endMs > day.startMs && span.startMs < day.endMs && span.endMs > span.startMs)
    .map((span) => {
      const from = percentOfDay(span.startMs, day)
      const width = Math.max(thinnest, percentOfDay(span.endMs, day) - from)
      return { surface: span.surface, from: Math.min(from, 100 - width), width }
    })

/** The instant (epoch ms) at which the feed reached the budget; null while some is left. */
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
 * Where the budget's mark stands (epoch ms): where it was reached, or as far from now as there is left, so that the
 * distance from the now tick to the mark is what is left.
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
