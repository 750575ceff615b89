/** A new element with styles set through the CSSOM, which a page's content security policy does not block. */
export function styled<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  styles: Partial<CSSStyleDeclaration>,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  Object.assign(element.style, styles)
  return element
}

/** The colours of tokens.css that the overlay needs; they follow the system's colour scheme. */
export const colours = {
  ground: 'light-dark(#f6efe3, #15222e)',
  ink: 'light-dark(#12343b, #f4e9d5)',
  line: 'light-dark(#e0d4bf, #2b3d4c)',
  accent: 'light-dark(#eba63f, #f2b352)',
  onAccent: 'light-dark(#12343b, #1a2430)',
}

export const face = 'system-ui, -apple-system, "Segoe UI", sans-serif'
