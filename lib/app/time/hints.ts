import type { Reading } from '@/lib/domain/time/advance'
import type { Hint, Told } from '@/lib/domain/time/changes'
import type { Seen } from '@/lib/domain/time/front'
import type { Milliseconds } from '@/lib/domain/time/units'

/** More than come between two looks; of still more the oldest are forgotten, as if they had not been told. */
const mostHints = 1_000

/**
 * What events told since the last look, and what that look saw. The worker alone holds them: what is lost with it makes
 * counting less exact by as much as a look comes late.
 */
export interface Hints {
  note(told: Told): void
  /** Call it before the browser is asked what it shows: what is told from here on may be newer than the answer. */
  beginLook(): {
    /** What the last look saw; null in a new worker. */
    before: Seen | null
    /** What was told until `now`, in its order, each with the clocks as they stood then. None is before the last look. */
    hintsUntil(now: Reading): Hint[]
    /** What this look saw is counted: forgets what was told before it began. */
    done(seen: Seen, now: Reading): void
  }
}

/** `ageMs` says how long this worker has lived (monotonic). */
export function createHints(ageMs: () => Milliseconds): Hints {
  let heard: { told: Told; atAgeMs: Milliseconds }[] = []
  let last: { seen: Seen; reading: Reading } | null = null

  return {
    note(told) {
      // The event that a worker was started for came before there was a worker.
      const startedIt = last === null && heard.length === 0
      heard.push({ told, atAgeMs: startedIt ? 0 : ageMs() })
      if (heard.length > mostHints) heard.shift()
    },
    beginLook() {
      const before = last
      const old = new Set(heard)
      return {
        before: before?.seen ?? null,
        hintsUntil(now) {
          const nowAgeMs = ageMs()
          const sinceLastMs = before ? now.monotonicMs - before.reading.monotonicMs : Infinity
          return heard.map(({ told, atAgeMs }) => {
            const agoMs = Math.max(0, Math.min(nowAgeMs - atAgeMs, sinceLastMs))
            return { told, reading: backwards(now, agoMs, before?.reading) }
          })
        },
        done(seen, now) {
          last = { seen, reading: now }
          heard = heard.filter((hint) => !old.has(hint))
        },
      }
    },
  }
}

/** Both clocks so much earlier, in whole milliseconds of the wall clock and not before the last look. */
function backwards(now: Reading, agoMs: Milliseconds, last: Reading | undefined): Reading {
  const wallMs = Math.round(now.wallMs - agoMs)
  // The two clocks of two looks differ by a little; a wall clock that was set back in between differs by more.
  const isBeforeLast = last !== undefined && wallMs < last.wallMs && last.wallMs <= now.wallMs
  return {
    ...now,
    wallMs: isBeforeLast ? last.wallMs : wallMs,
    monotonicMs: now.monotonicMs - agoMs,
  }
}
