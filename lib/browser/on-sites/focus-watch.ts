import browser from 'webextension-polyfill'

/** How often the focus is polled (ms). */
const glanceMs = 1_000

// Chromium on Linux (156, X11) fires no event when another application takes the focus or returns it.
const isSilent = /\bLinux\b.*\bChrome\//.test(navigator.userAgent)

let moved = () => {}
let timer: ReturnType<typeof setInterval> | undefined
let before: string | null = null

async function glance() {
  const { id, focused, state } = await browser.windows.getLastFocused()
  const now = `${id} ${focused} ${state}`
  if (before !== null && now !== before) moved()
  before = now
}

/** Calls back when polling finds that the focus has moved without an event, while `watchFocus` is on. */
export function onFocusMoved(heard: () => void) {
  moved = heard
}

/** Starts polling the focus where the browser fires no events for it, or stops polling. */
export function watchFocus(on: boolean) {
  if (!isSilent || on === (timer !== undefined)) return
  clearInterval(timer)
  timer = on ? setInterval(() => void glance().catch(() => undefined), glanceMs) : undefined
  before = null
}
