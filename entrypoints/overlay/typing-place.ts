import { deepActive } from './deep'

/** Remembers where the person is typing; returns a function that restores focus and selection there. */
export function rememberTyping() {
  const before = deepActive()
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
  return function goBack() {
    if (!(before instanceof HTMLElement) || !before.isConnected) return
    before.focus({ preventScroll: true })
    // A field keeps its own selection; an editor's is part of the document's.
    if (!range || !before.isContentEditable) return
    const now = document.getSelection()
    now?.removeAllRanges()
    now?.addRange(range)
  }
}
