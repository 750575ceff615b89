/// <reference types="chrome" />
import type { Desk } from './desk'

/**
 * The popup at the toolbar. It is no tab, so the test driver cannot reach it; another page of the extension
 * can.
 */
export const realPopup = ({ page }: Pick<Desk, 'page'>) => ({
  isOpen: () => page.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length > 0),
  /** The text of the draft; empty while there is none. */
  draft: () =>
    page.evaluate(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' })
      return popup?.document.querySelector('textarea')?.value ?? ''
    }),
  /** The chosen recipient. */
  to: () =>
    page.evaluate(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' })
      return popup?.document.querySelector<HTMLInputElement>('input[role=combobox]')?.value ?? ''
    }),
  /** The centre of a button, in screen pixels. */
  placeOf: (name: string) =>
    page.evaluate((name) => {
      const popup = chrome.extension.getViews({ type: 'popup' })[0]!
      const found = [...popup.document.querySelectorAll('button, a')].find((one) => one.textContent === name)!
      const { left, top, width, height } = found.getBoundingClientRect()
      return { x: popup.screenX + left + width / 2, y: popup.screenY + top + height / 2 }
    }, name),
})
