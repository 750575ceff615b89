import browser, { type Windows } from 'webextension-polyfill'

/** How often the focus is polled (ms). */
const glanceMs = 1_000

// Chromium on Linux (156, X11) fires no event when another application takes the focus or returns it.
const isSilent = /\bLinux\b.*\bChrome\//.test(navigator.userAgent)

let moved: (window: Windows.Window) => void = () => undefined
let timer: ReturnType<typeof setInterval> | undefined
let before: string | null = null

async function glance() {
  const window = await browser.windows.getLastFocused()
  const { id, focused, state } = window
  const now = `${id} ${focused} ${state}`
  if (before !== null && now !== before) moved(window)
  before = now
}

/**
 * Calls back with the last focused window when polling finds that the focus has moved without an event, while
 * `watchFocus` is on.
 */
export function onFocusMoved(heard: (window: Windows.Window) => void) {
  moved = heard
}

/** Starts polling the focus where the browser fires no events for it, or stops polling. */
export function watchFocus(on: boolean) {
  if (!isSilent || on === (timer !== undefined)) return
  clearInterval(timer)
  timer = on ? setInterval(() => void glance().catch(() => undefined), glanceMs) : undefined
  before = null
}
