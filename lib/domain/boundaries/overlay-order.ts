import type { Surface } from '../time/span'
import type { Milliseconds } from '../time/units'
import { landingMs, type Verdict } from './verdict'

/** What the overlay of a page on a watched site is told to show. */
export type OverlayOrder =
  | { show: 'nothing' }
  /** `running`: the time is passing right now on this very page. `inWords`: show no number. */
  | { show: 'countdown'; leftMs: Milliseconds; running: boolean; inWords: boolean }
  | { show: 'pause' }

/**
 * What one page's overlay should show, from the page's surface and its site's verdict. People surfaces are
 * left alone.
 */
export function overlayOrder({
  surface,
  verdict,
  counting,
  hideNumbers,
}: {
  surface: Surface
  verdict: Verdict
  /** This page is the one whose time is being counted. */
  counting: boolean
  hideNumbers: boolean
}): OverlayOrder {
  if (surface === 'people') return { show: 'nothing' }
  if (verdict.state === 'pause') return { show: 'pause' }
  if (verdict.state === 'open' || verdict.leftMs > landingMs) return { show: 'nothing' }
  // A pass and the time until a quiet time are real time: they run even while nobody looks.
  const runs = verdict.state === 'pass' || (verdict.state === 'warn' && verdict.why === 'quiet')
  return {
    show: 'countdown',
    leftMs: verdict.leftMs,
    running: counting || runs,
    inWords: hideNumbers,
  }
}
