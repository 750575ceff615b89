import { theirHour } from '@/components/check-in/composer/their-hour'
import { clockWords } from '@/components/today/first-paint/clock-words'
import { percentOfDay, type RibbonDay } from '@/components/today/first-paint/ribbon-geometry'
import type { Instant } from '@/lib/domain/time/units'

/** Updates the time of day on a painted page. */
export function showClock(root: Element, nowMs: Instant) {
  const time = root.querySelector('time')
  if (time) time.textContent = clockWords(nowMs)
}

/** Updates the local time of today's person on a painted page, where it differs from the device's. */
export function showTheirHour(root: Element, nowMs: Instant) {
  for (const element of root.querySelectorAll<HTMLElement>('[data-zone]')) {
    const { zone, says } = element.dataset
    try {
      if (zone && says) element.textContent = theirHour(says, zone, nowMs)
    } catch {
      // A browser that no longer knows the zone shows no time.
    }
  }
}

/** Parts smaller than this (per cent of the strip) are invisible, but would still cost painting. */
const seen = 0.05

/** Moves the marks on the ribbon to their present positions; the rest of the budget begins at "now". */
export function moveMarks(root: Element, day: RibbonDay, nowMs: Instant) {
  const now = percentOfDay(nowMs, day)
  const place = (selector: string, names: string[], at: number) => {
    for (const element of root.querySelectorAll(selector))
      for (const name of names) element.setAttribute(name, `${at}%`)
  }
  const before = parseFloat(root.querySelector('[data-mark=now]')?.getAttribute('x1') ?? '')
  if (Math.abs(now - before) < seen) return
  place('[data-mark=now]', ['x1', 'x2'], now)
  const left = parseFloat(root.querySelector('[data-mark=left]')?.getAttribute('width') ?? '')
  if (Number.isNaN(left)) return
  const mark = Math.min(100, now + left)
  place('[data-mark=left]', ['x'], now)
  place('[data-mark=left]', ['width'], mark - now)
  place('[data-mark=budget] line', ['x1', 'x2'], mark)
  place('[data-mark=budget] circle', ['cx'], mark)
}
