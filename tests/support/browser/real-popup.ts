/// <reference types="chrome" />
import type { Desk } from './desk'

/** The popup that hangs from the toolbar: no tab, so the tests' tools cannot reach it; a page of its own house can. */
export const realPopup = ({ page }: Pick<Desk, 'page'>) => ({
  isOpen: () => page.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length > 0),
  /** What stands in the draft; empty while there is none. */
  draft: () =>
    page.evaluate(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' })
      return popup?.document.querySelector('textarea')?.value ?? ''
    }),
  /** Whom it is to. */
  to: () =>
    page.evaluate(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' })
      return popup?.document.querySelector<HTMLInputElement>('input[role=combobox]')?.value ?? ''
    }),
  /** The middle of a button, in pixels of the screen. */
  placeOf: (name: string) =>
    page.evaluate((name) => {
      const popup = chrome.extension.getViews({ type: 'popup' })[0]!
      const found = [...popup.document.querySelectorAll('button, a')].find((one) => one.textContent === name)!
      const { left, top, width, height } = found.getBoundingClientRect()
      return { x: popup.screenX + left + width / 2, y: popup.screenY + top + height / 2 }
    }, name),
})
