import { deepActive } from './deep'
import { pillSpot, type Point, insideWindow } from './pill-place'

/** Where the person put the pill; kept for the page's lifetime. */
let chosen: Point | null = null

/** How far (px) an arrow key moves it. */
const stepPx = 24
/** A press that moves less than this (px) counts as a click. */
const stillPx = 4

const steps: Record<string, Point> = {
  ArrowLeft: { x: -stepPx, y: 0 },
  ArrowRight: { x: stepPx, y: 0 },
  ArrowUp: { x: 0, y: -stepPx },
  ArrowDown: { x: 0, y: stepPx },
}

const isWritten = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  (element.isContentEditable || element.matches('input, textarea, [contenteditable]'))

/**
 * Makes the pill movable by mouse, touch or, while focused, arrow keys. It never takes the focus by itself.
 */
export function makeMovable(pill: HTMLElement) {
  const view = () => ({ width: document.documentElement.clientWidth, height: window.innerHeight })
  let held: { pointerId: number; from: Point; at: Point; moved: boolean } | null = null

  const settle = () => {
    const active = deepActive()
    const typing = isWritten(active) && !held ? active.getBoundingClientRect() : null
    const fullscreen = document.fullscreenElement !== null
    const { x, y } = pillSpot({
      chosen,
      pill: pill.getBoundingClientRect(),
      window: view(),
      fullscreen,
      typing,
    })
    Object.assign(pill.style, { left: `${x}px`, top: `${y}px` })
  }
  const moveTo = (spot: Point) => {
    chosen = insideWindow(spot, pill.getBoundingClientRect(), view())
    settle()
  }

  pill.tabIndex = 0
  const ours = (event: Event) => event.stopPropagation()
  for (const type of ['mousedown', 'mouseup', 'click', 'touchstart', 'touchend'])
    pill.addEventListener(type, (event) => {
      ours(event)
      // So that a field in which the person types keeps its focus.
      if (type === 'mousedown') event.preventDefault()
    })
  pill.addEventListener('pointerdown', (event) => {
    ours(event)
    const { x, y } = pill.getBoundingClientRect()
    held = {
      pointerId: event.pointerId,
      from: { x: event.clientX, y: event.clientY },
      at: { x, y },
      moved: false,
    }
    pill.setPointerCapture(event.pointerId)
  })
  pill.addEventListener('pointermove', (event) => {
    if (held?.pointerId !== event.pointerId) return
    ours(event)
    const by = { x: event.clientX - held.from.x, y: event.clientY - held.from.y }
    held.moved ||= Math.hypot(by.x, by.y) >= stillPx
    if (held.moved) moveTo({ x: held.at.x + by.x, y: held.at.y + by.y })
  })
  const letGo = (event: PointerEvent) => {
    if (held?.pointerId !== event.pointerId) return
    ours(event)
    const { moved } = held
    held = null
    if (!moved && event.type === 'pointerup') pill.focus({ preventScroll: true })
    settle()
  }
  pill.addEventListener('pointerup', letGo)
  pill.addEventListener('pointercancel', letGo)
  pill.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    if (!step) return
    ours(event)
    event.preventDefault()
    const { x, y } = pill.getBoundingClientRect()
    moveTo({ x: x + step.x, y: y + step.y })
  })
  window.addEventListener('resize', settle)
  document.addEventListener('focusin', settle)

  return {
    settle,
    release() {
      window.removeEventListener('resize', settle)
      document.removeEventListener('focusin', settle)
    },
  }
}
