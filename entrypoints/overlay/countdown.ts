import { askFromPage, isAlive, word } from '@/lib/browser/page/page'
import { countdownText, noticeAt } from '@/lib/domain/boundaries/landing'
import type { Instant, Milliseconds } from '@/lib/domain/time/units'
import { makeMovable } from './movable'
import { colours, face, styled } from './styled'

/** How long (ms) a notice's sentence is shown before the pill shrinks again. */
const sentenceMs = 9_000

const shortText = (leftMs: Milliseconds, inWords: boolean) => {
  const { unit, count } = countdownText(leftMs)
  if (inWords) return word(unit === 'minutes' ? 'overlay_someLeft' : 'overlay_momentLeft')
  return word(unit === 'minutes' ? 'overlay_minutesLeft' : 'overlay_secondsLeft', [String(count)])
}

const noticeText = (noticeMs: Milliseconds, inWords: boolean) => {
  if (inWords) return word('overlay_landing')
  return word(noticeMs > 60_000 ? 'overlay_fiveMinutes' : 'overlay_oneMinute')
}

/** The small pill in a corner of the page that shows the time left. */
export function createCountdown(root: ShadowRoot) {
  const { ground, ink, line } = colours
  const pill = styled('div', {
    position: 'fixed',
    inset: 'auto',
    margin: '0',
    inlineSize: 'max-content',
    maxInlineSize: '300px',
    padding: '8px 14px',
    borderRadius: '18px',
    border: `1px solid ${line}`,
    background: ground,
    color: ink,
    font: `14px/1.4 ${face}`,
    boxShadow: '0 2px 12px rgb(0 0 0 / 0.18)',
    pointerEvents: 'auto',
    cursor: 'grab',
    touchAction: 'none',
    userSelect: 'none',
  })
  const spoken = styled('div', {})
  const time = styled('div', { fontVariantNumeric: 'tabular-nums' })
  pill.setAttribute('role', 'group')
  pill.setAttribute('aria-label', word('overlay_pill'))
  spoken.setAttribute('role', 'status')
  pill.append(spoken, time)
  // A popover is in the top layer, above a full-screen element.
  pill.popover = 'manual'
  root.append(pill)
  const movable = makeMovable(pill)
  /** Moves the pill above whatever entered the top layer meanwhile. */
  const raise = () => {
    if (!pill.isConnected) return
    if (pill.matches(':popover-open')) pill.hidePopover()
    pill.showPopover()
    movable.settle()
  }
  document.addEventListener('fullscreenchange', raise)
  raise()

  let leftMs = 0
  let running = false
  let inWords = false
  let toldAtMs = performance.now()
  let saidAtMs: Instant | null = null
  let asked = false

  const remove = () => {
    clearInterval(timer)
    document.removeEventListener('fullscreenchange', raise)
    movable.release()
    pill.remove()
  }
  const tick = () => {
    // After an update or removal of the extension no message would remove the pill.
    if (!isAlive()) return remove()
    const now = leftMs - (running ? performance.now() - toldAtMs : 0)
    time.textContent = shortText(Math.max(0, now), inWords)
    const notice = noticeAt(now, saidAtMs)
    if (notice !== null) {
      saidAtMs = notice
      spoken.textContent = noticeText(notice, inWords)
      setTimeout(() => {
        spoken.textContent = ''
      }, sentenceMs)
    }
    movable.settle()
    // The worker may have been stopped; the page's message wakes it, so that the notice is not late.
    if (now <= 0 && running && !asked) {
      asked = true
      askFromPage('look')
    }
  }
  const timer = setInterval(tick, 500)

  return {
    update(order: { leftMs: Milliseconds; running: boolean; inWords: boolean }) {
      ;({ leftMs, running, inWords } = order)
      toldAtMs = performance.now()
      asked = false
      tick()
    },
    raise,
    remove,
  }
}
