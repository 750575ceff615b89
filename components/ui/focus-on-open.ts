/**
 * A ref that focuses an element when it is added to the page: for a form or question that a click has just
 * opened. The attribute is for elements in a dialog that opens later, which moves the focus itself; React
 * does not write it (facebook/react#23301).
 */
export function focusOnOpen(element: HTMLElement | null) {
  element?.setAttribute('autofocus', '')
  element?.focus()
}
