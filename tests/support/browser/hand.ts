import type { Page } from 'playwright-core'

/** More than any page needs to tab through. */
const mostTabs = 100

/** Uses the keyboard alone and counts steps: every key press is one, and so is a text typed at once. */
export function hand(page: Page) {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent
      return at?.getAttribute('aria-label') ?? label ?? at?.textContent?.trim() ?? ''
    })
  const by = {
    steps: 0,
    async press(key: string) {
      by.steps++
      await page.keyboard.press(key)
    },
    async type(words: string) {
      by.steps++
      await page.keyboard.type(words)
    },
    /** Moves by Tab to the element with this name, counting each press. Rejects when it cannot be reached. */
    async to(name: string | RegExp) {
      for (let presses = 0; presses < mostTabs; presses++) {
        const found = await focused()
        if (typeof name === 'string' ? found === name : name.test(found)) return
        await by.press('Tab')
      }
      throw new Error(`No Tab leads to ${String(name)}`)
    },
  }
  return by
}
