import { clockWords } from '@/components/today/clock-words'
import { budgetMarkMs, placeOf } from '@/components/today/ribbon-geometry'
import type { TodayView } from '@/lib/state/today-view'

/** Tells a page that was painted as it stood last what time it is. */
export function showClock(root: Element, nowMs: number) {
  const time = root.querySelector('time')
  if (time) time.textContent = clockWords(nowMs)
}

/** Moves the marks on its ribbon to where they belong now. */
export function moveMarks(root: Element, { dayStartMs, dayEndMs, spans, budget }: TodayView, nowMs: number) {
  const day = { startMs: dayStartMs, endMs: dayEndMs }
  const now = placeOf(nowMs, day)
  const mark = budget && placeOf(budgetMarkMs(spans, budget.ms, nowMs), day)
  const place = (selector: string, names: string[], at: number) => {
    for (const element of root.querySelectorAll(selector))
      for (const name of names) element.setAttribute(name, `${at}%`)
  }
  place('[data-mark=now]', ['x1', 'x2'], now)
  place('[data-mark=left]', ['x'], now)
  if (mark === null) return
  place('[data-mark=left]', ['width'], Math.max(0, mark - now))
  place('[data-mark=budget] line', ['x1', 'x2'], mark)
  place('[data-mark=budget] circle', ['cx'], mark)
}
