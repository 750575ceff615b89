/** An element's position in a page, and enough of its text to recognise it in a rebuilt page. */
export interface Spot {
  path: number[]
  says: string
}

/** The text of an element and around it, without the text of a message field. */
const saysOf = (root: Element, element: Element) =>
  [
    element.localName,
    element.localName === 'textarea' ? '' : element.parentElement?.textContent,
    // So that a button never matches that of another person.
    root.querySelector('h2')?.textContent,
  ].join('\n')

/** The spot of an element in `root`; null when it is outside. */
export function spotOf(root: Element, element: Element | null): Spot | null {
  if (!element || element === root || !root.contains(element)) return null
  const path: number[] = []
  for (let inner = element; inner !== root; inner = inner.parentElement!)
    path.unshift([...inner.parentElement!.children].indexOf(inner))
  return { path, says: saysOf(root, element) }
}

/** The element at a spot; null when a different one is there now. */
export function elementOn(root: Element, spot: Spot | null): HTMLElement | null {
  if (!spot) return null
  const found = spot.path.reduce<Element | undefined>((element, index) => element?.children[index], root)
  return found instanceof HTMLElement && saysOf(root, found) === spot.says ? found : null
}

/** The message field with the same label as this one, which names the recipient; null when there is none. */
export function fieldNamedLike(root: Element, field: HTMLTextAreaElement): HTMLTextAreaElement | null {
  const name = field.getAttribute('aria-label')
  const fields = [...root.querySelectorAll('textarea')]
  return fields.find((one) => name && one.getAttribute('aria-label') === name) ?? null
}
