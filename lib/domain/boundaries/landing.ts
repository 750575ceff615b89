import { millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Milliseconds } from '../time/units'
/** The countdown shows a sentence at these times left (ms). */
const noticesAtMs = [5 * millisecondsInMinute, millisecondsInMinute]
/**
 * How long (ms) after its moment a notice may still be shown; a page that opens later shows the time only.
 */
const freshMs = 10_000

/**
 * The notice to show at this time left, unless it was shown already; null: show the time only. All in
 * milliseconds.
 */
export function noticeAt(leftMs: Milliseconds, saidAtMs: Instant | null): number | null {
  const due = noticesAtMs.find((atMs) => leftMs <= atMs && leftMs > atMs - freshMs)
  return due !== undefined && due !== saidAtMs ? due : null
}

/** How the time left is written: whole minutes (rounded up) down to one, then seconds. */
export const countdownText = (leftMs: Milliseconds): { unit: 'minutes' | 'seconds'; count: number } =>
  leftMs > millisecondsInMinute
    ? { unit: 'minutes', count: Math.ceil(leftMs / millisecondsInMinute) }
    : { unit: 'seconds', count: Math.max(0, Math.ceil(leftMs / 1000)) }
