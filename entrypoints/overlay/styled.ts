/** A new element with styles set one by one, which no style policy of the page forbids. */
export function styled<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  styles: Partial<CSSStyleDeclaration>,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  Object.assign(element.style, styles)
  return element
}

const dark = () => matchMedia('(prefers-color-scheme: dark)').matches

/** The few colours of tokens.css that the page itself has to know. */
export const colours = () =>
  dark()
    ? { ground: '#15222e', ink: '#f4e9d5', line: '#2b3d4c', accent: '#f2b352', onAccent: '#1a2430' }
    : { ground: '#f6efe3', ink: '#12343b', line: '#e0d4bf', accent: '#eba63f', onAccent: '#12343b' }

export const face = 'system-ui, -apple-system, "Segoe UI", sans-serif'
