import { deepQuery } from './deep'

const inTopLayer = () => new Set(deepQuery(document, ':modal, :popover-open'))

/** Calls back when something of the page comes into the top layer, where the latest lies above what was there. */
export function watchTopLayer(onNewer: () => void) {
  let before = inTopLayer()
  const check = () => {
    const now = inTopLayer()
    const isNewer = [...now].some((one) => !before.has(one))
    before = now
    if (isNewer) onNewer()
  }
  document.addEventListener('toggle', check, true)
  // What opens inside shadow roots does not tell the document.
  const timer = setInterval(check, 1000)
  return function release() {
    clearInterval(timer)
    document.removeEventListener('toggle', check, true)
  }
}
