type WithRoots = Element & { openOrClosedShadowRoot?: ShadowRoot | null }
const chromeDom = (
  globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } }
).chrome?.dom

/** An element's shadow root, even a closed one, in which several sites keep their players and editors. */
function rootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null
  return (
    chromeDom?.openOrClosedShadowRoot(element) ??
    (element as WithRoots).openOrClosedShadowRoot ??
    element.shadowRoot
  )
}

/** The focused element, inside shadow roots too. */
export function deepActive(): Element | null {
  let active = document.activeElement
  for (;;) {
    const inner: Element | null = (active && rootOf(active)?.activeElement) || null
    if (!inner) return active
    active = inner
  }
}

/** The document of a frame that the page itself can access; null for other sites' frames. */
const documentIn = (element: Element) => (element as HTMLIFrameElement).contentDocument

/**
 * Every element that matches a selector in a document or shadow root, including nested shadow roots and
 * same-site frames.
 */
export function deepQuery<T extends Element>(root: Document | ShadowRoot, selector: string): T[] {
  const found = [...root.querySelectorAll<T>(selector)]
  for (const element of root.querySelectorAll('*')) {
    // Only custom elements and a few built-in containers can have a shadow root.
    const mayHaveRoot = element.localName.includes('-') || element.localName === 'div'
    const inner = element.localName === 'iframe' ? documentIn(element) : mayHaveRoot ? rootOf(element) : null
    if (inner) found.push(...deepQuery<T>(inner, selector))
  }
  return found
}
