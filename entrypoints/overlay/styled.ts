/** A new element with styles set one by one, which no style policy of the page forbids. */
export function styled<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  styles: Partial<CSSStyleDeclaration>,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  Object.assign(element.style, styles)
  return element
}

/** The few colours of tokens.css that a site's page has to know; they follow the system's scheme as it changes. */
export const colours = {
  ground: 'light-dark(#f6efe3, #15222e)',
  ink: 'light-dark(#12343b, #f4e9d5)',
  line: 'light-dark(#e0d4bf, #2b3d4c)',
  accent: 'light-dark(#eba63f, #f2b352)',
  onAccent: 'light-dark(#12343b, #1a2430)',
}

export const face = 'system-ui, -apple-system, "Segoe UI", sans-serif'
