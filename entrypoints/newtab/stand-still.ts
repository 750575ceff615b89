import type { TodayView } from '@/lib/state/today-view'
import { moveMarks, showClock } from './moving-parts'
import { elementOn, spotOf } from './spot'

const touches = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

interface Parts {
  view: TodayView
  /** True while nothing was written that could change the view. */
  isStillTrue: () => Promise<boolean>
  /** Reads the truth, and from then on tells `onChanged` of every change. */
  readTruth: () => unknown
  onChanged: (heard: () => void) => () => void
  /** Reads the app's code; answers what puts it in the place of what stands here. */
  readApp: () => Promise<() => void>
}

/**
 * Lets stand what public/first-paint.js painted for as long as it is true and nobody touches it: an untouched new tab
 * reads neither React nor the database's code. At the first touch, or when the truth differs, the app takes its place;
 * what was clicked, focused or written until then is clicked, focused and written there.
 */
export function standStill(root: HTMLElement, parts: Parts) {
  const { view, isStillTrue, readTruth, onChanged, readApp } = parts
  const draft = root.querySelector('textarea')?.value
  let minute: ReturnType<typeof setTimeout> | undefined
  let clicked: Element | null = null
  let isWaking = false

  const look = async () => {
    if (document.visibilityState === 'hidden' || isWaking) return
    if (await isStillTrue()) performance.mark('porchlight.truth')
    else readTruth()
  }
  const nextMinute = () => {
    minute = setTimeout(
      () => {
        showClock(root, Date.now())
        moveMarks(root, view, Date.now())
        void look()
        nextMinute()
      },
      60_000 - (Date.now() % 60_000),
    )
  }
  const onClick = (event: Event) => {
    if (event.target instanceof Element) clicked = event.target
    wake()
  }
  function wake() {
    if (isWaking) return
    isWaking = true
    stopHearing()
    for (const type of touches) root.removeEventListener(type, wake)
    // The app's code may be gone: the extension was updated under this page. The next load has the new one.
    readApp().then(swap, () => location.reload())
  }
  function swap(showApp: () => void) {
    clearTimeout(minute)
    root.removeEventListener('click', onClick)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
    const field = root.querySelector('textarea')
    const written = field && field.value !== draft ? { spot: spotOf(root, field), text: field.value } : null
    const focus = spotOf(root, document.activeElement)
    const click = spotOf(root, clicked)
    showApp()
    elementOn(root, focus)?.focus({ preventScroll: true })
    if (written) write(elementOn(root, written.spot), written.text)
    elementOn(root, click)?.click()
  }

  const stopHearing = onChanged(wake)
  for (const type of touches) root.addEventListener(type, wake, { passive: true })
  root.addEventListener('click', onClick)
  // The popup over this page, or another window, may have changed something.
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  moveMarks(root, view, Date.now())
  nextMinute()
  void look()
}

/** Writes as the person does, so that the app hears of it. */
function write(field: HTMLElement | null, text: string) {
  if (!(field instanceof HTMLTextAreaElement)) return
  field.select()
  field.setRangeText(text, 0, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
