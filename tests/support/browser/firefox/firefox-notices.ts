import { expect } from 'vitest'
import type { PorchlightInFirefox } from './firefox'

type Itself = Pick<PorchlightInFirefox, 'itself'>

/**
 * Runs in Firefox itself: the notices that it draws. Each is a window that has its text before it has its
 * size and accepts clicks; before that it is not listed.
 */
const shown = `[...Services.wm.getEnumerator('alert:alert')].filter((one) => one.gIsActive && !one.closed)`

/**
 * The texts of every notice that can be clicked. Needs the preference `alerts.useSystemBackend` to be false.
 */
export const noticesIn = ({ itself }: Itself) =>
  itself<string[]>(`${shown}.map((one) => one.document.getElementById('alertTextLabel').textContent)`)

/** Clicks the text of the only notice shown. */
export async function clickNotice({ itself }: Itself) {
  const clicked = await itself<string>(`(() => {
    const [notice] = ${shown}
    let clicked = ''
    notice.addEventListener('click', ({ target }) => (clicked = target.closest('#alertNotification').id), true)
    const { left, top, width, height } = notice.document.getElementById('alertTextLabel').getBoundingClientRect()
    for (const type of ['mousedown', 'mouseup'])
      notice.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, clickCount: 1 })
    return clicked
  })()`)
  expect(clicked).toBe('alertNotification')
}
