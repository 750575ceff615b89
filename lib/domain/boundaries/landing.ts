import { millisecondsInMinute } from 'date-fns/constants'
import type { Instant, Milliseconds } from '../time/units'
/** At these times left (ms) the countdown says a sentence. */
const noticesAtMs = [5 * millisecondsInMinute, millisecondsInMinute]
/** How long (ms) after its moment a notice may still be said: a page that opens later only shows the time. */
const freshMs = 10_000

/** The notice to say at this time left, unless it was said already; null: just show the time. All in milliseconds. */
export function noticeAt(leftMs: Milliseconds, saidAtMs: Instant | null): number | null {
  const due = noticesAtMs.find((atMs) => leftMs <= atMs && leftMs > atMs - freshMs)
  return due !== undefined && due !== saidAtMs ? due : null
}

/** How the time left is written: whole minutes (rounded up) down to one, then seconds. */
export const countdownText = (leftMs: Milliseconds): { unit: 'minutes' | 'seconds'; count: number } =>
  leftMs > millisecondsInMinute
    ? { unit: 'minutes', count: Math.ceil(leftMs / millisecondsInMinute) }
    : { unit: 'seconds', count: Math.max(0, Math.ceil(leftMs / 1000)) }
