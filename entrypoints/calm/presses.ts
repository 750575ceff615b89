import type { RuleInForce } from '@/lib/domain/boundaries/calm/in-force'

/**
 * A button that keeps coming back is not meant to be clicked automatically; it is left alone after so many
 * clicks.
 */
const mostPresses = 3

/** Clicks the buttons that rules select, as they appear. */
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
    /** Another address means another video, so the count starts anew. */
    forget: () => times.clear(),
  }
}
