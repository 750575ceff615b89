import { millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from '@/lib/domain/time/units'
import { forgetLastPaint } from '@/lib/pages/first-paint/last-paint'
import { moveMarks, showClock, showTheirHour } from './moving-parts'
import { elementOn, fieldNamedLike, spotOf } from './spot'

const touches = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const
const pressEvents = ['pointerdown', 'keydown'] as const
const releaseEvents = ['pointerup', 'pointercancel', 'keyup', 'blur'] as const

interface PaintedParts {
  /** The day that is shown (epoch ms). */
  day: { startMs: Instant; endMs: Instant }
  /** The line that was painted into the message; null: none. Another one that stands there was typed before this script ran. */
  draft: string | null
  /** True while nothing was written that could change the view. */
  isStillTrue: () => Promise<boolean>
  /** Reads the truth, and tells of every change from then on. Rejects when it cannot be read, having told of that. */
  readTruth: (onChanged: () => void) => Promise<unknown>
  /** Reads the app's code; answers what puts it in the place of what stands here. */
  readApp: () => Promise<() => void>
}

/**
 * Lets stand what public/first-paint.js painted for as long as it is true and nobody touches it: an untouched new tab
 * reads neither React nor the database's code. At the first touch, or when the truth differs, the app takes its place;
 * what was clicked, focused or written until then is clicked, focused and written there.
 */
export function standStill(root: HTMLElement, parts: PaintedParts) {
  const { day, isStillTrue, readTruth, readApp } = parts
  const draft = parts.draft ?? ''
  let minute: ReturnType<typeof setTimeout> | undefined
  let clicked: Element | null = null
  let isWaking = false
  let isReading = false
  /** A button or a key is down: what it falls on must be there when it comes up, or no click comes of it. */
  let isHeld = false
  let onRelease = () => {}

  const hold = () => {
    isHeld = true
  }
  const release = () => {
    isHeld = false
    // The click comes right after.
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
    // The app's code may be gone: the extension was updated under this page. The next load has the new one.
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
    // A line that came or went above the message moves its field, but what was written still belongs into it.
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

/** Writes as the person does, so that the app hears of it. */
function write(field: HTMLElement | null, text: string) {
  if (!(field instanceof HTMLTextAreaElement)) return
  field.select()
  field.setRangeText(text, 0, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** The selection in a field: counts of characters, Infinity for the end of what is in it. */
function selectionOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
  const [from, to] = [selectionStart, selectionEnd].map((at) => (at === value.length ? Infinity : at))
  return { from: from!, to: to! }
}

/** Selects the same in the field that took its place, so that the next letter replaces what it would have replaced. */
function select(field: Element | null, { from, to }: ReturnType<typeof selectionOf>) {
  if (!(field instanceof HTMLTextAreaElement)) return
  const end = field.value.length
  field.setSelectionRange(Math.min(from, end), Math.min(to, end))
}
