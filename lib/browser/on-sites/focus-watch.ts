import browser from 'webextension-polyfill'

/** How often the focus is asked for (ms). */
const glanceMs = 1_000

// Chromium on Linux (156, X11) says nothing when another application takes the focus or gives it back.
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

/** Calls back when the focus moved although no event told so, while `watchFocus` is on. */
export function onFocusMoved(heard: () => void) {
  moved = heard
}

/** Keeps asking where the focus is, only where the browser does not tell, or stops asking. */
export function watchFocus(on: boolean) {
  if (!isSilent || on === (timer !== undefined)) return
  clearInterval(timer)
  timer = on ? setInterval(() => void glance().catch(() => undefined), glanceMs) : undefined
  before = null
}
