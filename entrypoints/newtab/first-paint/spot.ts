/** Where an element stands in a page, and enough about it to know it again in the same page built anew. */
export interface Spot {
  path: number[]
  says: string
}

/** What is written on an element and around it; a message that is being written is no mark of its field. */
const saysOf = (root: Element, element: Element) =>
  [
    element.localName,
    element.localName === 'textarea' ? '' : element.parentElement?.textContent,
    // Never the same button for another person.
    root.querySelector('h2')?.textContent,
  ].join('\n')

/** The spot of an element in `root`; null when it is not in there. */
export function spotOf(root: Element, element: Element | null): Spot | null {
  if (!element || element === root || !root.contains(element)) return null
  const path: number[] = []
  for (let inner = element; inner !== root; inner = inner.parentElement!)
    path.unshift([...inner.parentElement!.children].indexOf(inner))
  return { path, says: saysOf(root, element) }
}

/** The element on a spot; null where something else stands there now. */
export function elementOn(root: Element, spot: Spot | null): HTMLElement | null {
  if (!spot) return null
  const found = spot.path.reduce<Element | undefined>((element, index) => element?.children[index], root)
  return found instanceof HTMLElement && saysOf(root, found) === spot.says ? found : null
}

/** The field for a message that bears the same name as this one, which says whom it is for; null where there is none. */
export function fieldNamedLike(root: Element, field: HTMLTextAreaElement): HTMLTextAreaElement | null {
  const name = field.getAttribute('aria-label')
  const fields = [...root.querySelectorAll('textarea')]
  return fields.find((one) => name && one.getAttribute('aria-label') === name) ?? null
}
