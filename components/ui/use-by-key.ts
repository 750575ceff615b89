import { type RefObject, useEffect } from 'react'

/** Attributes that make a control reachable with Alt and that digit. */
export const byKey = (digit: string) => ({ 'data-by-key': digit, 'aria-keyshortcuts': `Alt+${digit}` })

/**
 * Wherever the focus is, Alt and a digit focus and click the first control with that digit (`byKey`), and
 * Ctrl (⌘) and Enter do so with the main control. Digits are recognised by position, because macOS types
 * other characters with Alt.
 */
export function useByKey(main?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event
      // An open dialog handles the keyboard itself.
      if (event.isComposing || document.querySelector('dialog[open]')) return
      const ctrl = ctrlKey || metaKey
      const digit = altKey && !ctrl && !shiftKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined
      const found =
        ctrl && key === 'Enter'
          ? main?.current
          : digit && document.querySelector<HTMLElement>(`[data-by-key="${digit}"]`)
      if (!found) return
      event.preventDefault()
      found.focus()
      found.click()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [main])
}
