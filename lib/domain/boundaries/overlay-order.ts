import type { Surface } from '../time/span'
import type { Milliseconds } from '../time/units'
import { landingMs, type Verdict } from './verdict'

/** What a page that shows a watched site is asked to show over itself. */
export type OverlayOrder =
  | { show: 'nothing' }
  /** `running`: the time is passing right now in this very page. `inWords`: without any number. */
  | { show: 'countdown'; leftMs: Milliseconds; running: boolean; inWords: boolean }
  | { show: 'pause' }

/** What one page should show, from its surface and its site's verdict. People surfaces are left alone. */
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
  // A pass and the time until a quiet time are stretches of real time: they run whether or not anybody looks.
  const runs = verdict.state === 'pass' || (verdict.state === 'warn' && verdict.why === 'quiet')
  return {
    show: 'countdown',
    leftMs: verdict.leftMs,
    running: counting || runs,
    inWords: hideNumbers,
  }
}
