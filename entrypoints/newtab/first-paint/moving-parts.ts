import { theirHour } from '@/components/check-in/composer/their-hour'
import { clockWords } from '@/components/today/first-paint/clock-words'
import { percentOfDay, type RibbonDay } from '@/components/today/first-paint/ribbon-geometry'
import type { Instant } from '@/lib/domain/time/units'

/** Tells a page that was painted as it stood last what time it is. */
export function showClock(root: Element, nowMs: Instant) {
  const time = root.querySelector('time')
  if (time) time.textContent = clockWords(nowMs)
}

/** Says on such a page what time it is for today's person, where that is another time than here. */
export function showTheirHour(root: Element, nowMs: Instant) {
  for (const element of root.querySelectorAll<HTMLElement>('[data-zone]')) {
    const { zone, says } = element.dataset
    try {
      if (zone && says) element.textContent = theirHour(says, zone, nowMs)
    } catch {
      // A browser that knows the zone no more says nothing.
    }
  }
}

/** Less than this (per cent of the strip) cannot be seen, and would be painted all the same. */
const seen = 0.05

/** Moves the marks on its ribbon to where they belong now: what is left of the budget lies ahead of now as before. */
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
