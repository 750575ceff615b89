type WithRoots = Element & { openOrClosedShadowRoot?: ShadowRoot | null }
const chromeDom = (
  globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } }
).chrome?.dom

/** An element's shadow root, closed ones included: several sites keep their players and editors in one. */
function rootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null
  return (
    chromeDom?.openOrClosedShadowRoot(element) ??
    (element as WithRoots).openOrClosedShadowRoot ??
    element.shadowRoot
  )
}

/** The element that has the focus, inside shadow roots too. */
export function deepActive(): Element | null {
  let active = document.activeElement
  for (;;) {
    const inner: Element | null = (active && rootOf(active)?.activeElement) || null
    if (!inner) return active
    active = inner
  }
}

/** Another document that a page reaches itself; that of another site never opens. */
const documentIn = (element: Element) => (element as HTMLIFrameElement).contentDocument

/**
 * Every element in a document or shadow root, and in the shadow roots and the frames of the same site below it, that
 * matches a selector.
 */
export function deepQuery<T extends Element>(root: Document | ShadowRoot, selector: string): T[] {
  const found = [...root.querySelectorAll<T>(selector)]
  for (const element of root.querySelectorAll('*')) {
    // Only custom elements and a few containers can have one.
    const mayHaveRoot = element.localName.includes('-') || element.localName === 'div'
    const inner = element.localName === 'iframe' ? documentIn(element) : mayHaveRoot ? rootOf(element) : null
    if (inner) found.push(...deepQuery<T>(inner, selector))
  }
  return found
}
