import { deepQuery } from './deep'
import { everySecondInSight } from './in-sight'

const inTopLayer = () => new Set(deepQuery(document, ':modal, :popover-open'))

/** Calls back when an element of the page enters the top layer, where the latest element is on top. */
export function watchTopLayer(onNewer: () => void) {
  let before = inTopLayer()
  const check = () => {
    const now = inTopLayer()
    const isNewer = [...now].some((one) => !before.has(one))
    before = now
    if (isNewer) onNewer()
  }
  document.addEventListener('toggle', check, true)
  // Polls, because elements inside shadow roots fire no event on the document.
  const stop = everySecondInSight(check)
  return function release() {
    stop()
    document.removeEventListener('toggle', check, true)
  }
}
