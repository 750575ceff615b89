import type { RuleInForce } from '@/lib/domain/boundaries/calm/in-force'

/** A button that keeps coming back was not meant to be pressed for the person; it is let be after so many times. */
const mostPresses = 3

/** Presses the buttons that rules name, as they come to sight. */
export function createPresses() {
  const times = new Map<string, number>()
  return {
    press(inForce: readonly RuleInForce[]) {
      for (const { mark, rule } of inForce) {
        const pressed = times.get(mark) ?? 0
        if (rule.does !== 'click' || pressed >= mostPresses) continue
        const button = document.querySelector<HTMLElement>(rule.selector)
        if (!button?.checkVisibility()) continue
        times.set(mark, pressed + 1)
        button.click()
      }
    },
    /** Another address, another video: counts anew. */
    forget: () => times.clear(),
  }
}
