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
    ? { ground: '#16242c', ink: '#f4ead8', line: '#3a4c54', accent: '#f0b45a', onAccent: '#22190a' }
    : { ground: '#faf5ec', ink: '#17353d', line: '#d9cfbd', accent: '#e5a03c', onAccent: '#22190a' }

export const face = 'system-ui, -apple-system, "Segoe UI", sans-serif'
