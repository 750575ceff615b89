import { type RefObject, useEffect } from 'react'

/** Where a key leads: what carries it is reached by Alt and that digit. */
export const byKey = (digit: string) => ({ 'data-by-key': digit, 'aria-keyshortcuts': `Alt+${digit}` })

/**
 * While somebody writes, wherever the focus is: Ctrl (⌘) and Enter opens the draft or goes on to it, Alt and a digit gives
 * the focus to what carries it (`byKey`) and presses it. Digits by their place: with Alt, macOS writes other characters.
 */
export function useByKey(openControl: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event
      // A dialog has the keyboard to itself.
      if (event.isComposing || document.querySelector('dialog[open]')) return
      const ctrl = ctrlKey || metaKey
      const digit = altKey && !ctrl && !shiftKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined
      const found =
        ctrl && key === 'Enter'
          ? openControl.current
          : digit && document.querySelector<HTMLElement>(`[data-by-key="${digit}"]`)
      if (!found) return
      event.preventDefault()
      found.focus()
      found.click()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [openControl])
}
