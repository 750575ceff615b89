import { millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from '@/lib/domain/time/units'
import { forgetLastPaint } from '@/lib/pages/first-paint/last-paint'
import { moveMarks, showClock, showTheirHour } from './moving-parts'
import { elementOn, fieldNamedLike, spotOf } from './spot'

const touches = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const
const pressEvents = ['pointerdown', 'keydown'] as const
const releaseEvents = ['pointerup', 'pointercancel', 'keyup', 'blur'] as const

interface PaintedParts {
  /** The day shown in the ribbon (epoch ms). */
  day: { startMs: Instant; endMs: Instant }
  /**
   * The draft that was painted into the message field; null: none. Any other text in it was typed before this
   * script ran.
   */
  draft: string | null
  /** True while nothing was written that could change the view. */
  isStillTrue: () => Promise<boolean>
  /** Reads the true view, and reports every later change. When reading fails, reports that and rejects. */
  readTruth: (onChanged: () => void) => Promise<unknown>
  /** Loads the app's code; resolves to a function that puts the app in place of the painted page. */
  readApp: () => Promise<() => void>
}

/**
 * Keeps the page that public/first-paint.js painted for as long as it is true and untouched, so that an
 * untouched new tab loads neither React nor the database's code. At the first touch, or when the true view
 * differs, the app replaces the painted page; what was clicked, focused or typed until then is repeated in
 * the app.
 */
export function standStill(root: HTMLElement, parts: PaintedParts) {
  const { day, isStillTrue, readTruth, readApp } = parts
  const draft = parts.draft ?? ''
  let minute: ReturnType<typeof setTimeout> | undefined
  let clicked: Element | null = null
  let isWaking = false
  let isReading = false
  /** True while a button or key is down: its target has to stay until it is released, or no click follows. */
  let isHeld = false
  let onRelease = () => {}

  const hold = () => {
    isHeld = true
  }
  const release = () => {
    isHeld = false
    // The click event follows the release.
    setTimeout(() => onRelease())
  }
  const look = async () => {
    if (document.visibilityState === 'hidden' || isReading || isWaking) return
    if (await isStillTrue()) return performance.mark('porchlight.truth')
    if (isReading) return
    isReading = true
    await readTruth(wake).catch(wake)
  }
  const nextMinute = () => {
    minute = setTimeout(
      () => {
        showClock(root, Date.now())
        showTheirHour(root, Date.now())
        moveMarks(root, day, Date.now())
        void look()
        nextMinute()
      },
      millisecondsInMinute - (Date.now() % millisecondsInMinute),
    )
  }
  const onClick = (event: Event) => {
    if (event.target instanceof Element) clicked = event.target
    wake()
  }
  function wake() {
    if (isWaking) return
    isWaking = true
    for (const type of touches) root.removeEventListener(type, wake)
    // The app's code may be gone, when the extension was updated while this page was open. Reloading gets the
    // new one.
    readApp().then(swapOnceReleased, () => {
      forgetLastPaint(localStorage)
      location.reload()
    })
  }
  function swapOnceReleased(showApp: () => void) {
    if (!isHeld) return swap(showApp)
    onRelease = () => {
      onRelease = () => {}
      swapOnceReleased(showApp)
    }
  }
  function swap(showApp: () => void) {
    clearTimeout(minute)
    for (const type of pressEvents) window.removeEventListener(type, hold)
    for (const type of releaseEvents) window.removeEventListener(type, release)
    root.removeEventListener('click', onClick)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
    const field = root.querySelector('textarea')
    const written = field && field.value !== draft ? { spot: spotOf(root, field), text: field.value } : null
    const isWriting = field !== null && field === document.activeElement
    const selected = field && isWriting ? selectionOf(field) : null
    const focus = spotOf(root, document.activeElement)
    const click = spotOf(root, clicked)
    showApp()
    // A line that appeared or disappeared above the message moves its field, but the typed text still belongs
    // there.
    const sameField = field && fieldNamedLike(root, field)
    ;(elementOn(root, focus) ?? (isWriting ? sameField : null))?.focus({ preventScroll: true })
    if (written) write(elementOn(root, written.spot) ?? sameField, written.text)
    if (selected) select(document.activeElement, selected)
    elementOn(root, click)?.click()
  }

  for (const type of touches) root.addEventListener(type, wake, { passive: true })
  root.addEventListener('click', onClick)
  for (const type of pressEvents) window.addEventListener(type, hold, { passive: true })
  for (const type of releaseEvents) window.addEventListener(type, release, { passive: true })
  // The popup over this page, or another window, may have changed something.
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  showTheirHour(root, Date.now())
  moveMarks(root, day, Date.now())
  nextMinute()
  const typedBefore = (root.querySelector('textarea')?.value ?? draft) !== draft
  if (typedBefore) wake()
  else void look()
}

/** Fires an input event as typing does, so that the app notices. */
function write(field: HTMLElement | null, text: string) {
  if (!(field instanceof HTMLTextAreaElement)) return
  field.select()
  field.setRangeText(text, 0, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** The selection in a field as character counts; Infinity for the end of the text. */
function selectionOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
  const [from, to] = [selectionStart, selectionEnd].map((at) => (at === value.length ? Infinity : at))
  return { from: from!, to: to! }
}

/** Restores a selection in the field that replaced another, so that the next key replaces the same text. */
function select(field: Element | null, { from, to }: ReturnType<typeof selectionOf>) {
  if (!(field instanceof HTMLTextAreaElement)) return
  const end = field.value.length
  field.setSelectionRange(Math.min(from, end), Math.min(to, end))
}
