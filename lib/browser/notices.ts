import browser from 'webextension-polyfill'
import type { Notices } from '@/lib/app/ports'
import { hasNotices } from './grants'
import { isFirefox } from './is-firefox'

/** Firefox (153) rejects notices with buttons. It has the event for their clicks, but never fires it. */
const hasButtons = () => !isFirefox()

/**
 * How often (ms) an event page that must outlive a notice calls the browser: Firefox ends it after 30 s
 * without a call.
 */
const askEveryMs = 2_000

/**
 * True when a click starts the background. Firefox (153) starts an event page only for listeners added while
 * the page loaded; one added after the permission was granted works only until the page ends.
 */
let clickStartsBackground = true
let awake: Promise<void> | null = null

export const notices: Notices = {
  allowed: hasNotices,
  async show({ id, title, message, buttons }) {
    await browser.notifications?.create(id, {
      type: 'basic',
      iconUrl: '/icon/128.png',
      title,
      message,
      ...(hasButtons() && { buttons: buttons.map((words) => ({ title: words })) }),
    })
    if (!clickStartsBackground) awake ??= stayAwakeFor(id).finally(() => (awake = null))
  },
}

/** Keeps the event page alive while a notice is shown: every call to the browser postpones its end. */
async function stayAwakeFor(id: string) {
  while (browser.notifications && id in (await browser.notifications.getAll()))
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
}

/**
 * Calls back with the id of a clicked notice and the index of the button (null: the notice itself), after
 * removing the notice. Registers at once, or as soon as the permission is granted.
 */
export function onNoticeClicked(heard: (id: string, button: number | null) => void) {
  const buttonClicked = (id: string, button: number | null) => {
    void browser.notifications.clear(id)
    heard(id, button)
  }
  const clicked = (id: string) => buttonClicked(id, null)
  const listen = () => {
    // The permission is optional: the whole API is missing until it is granted.
    if (!browser.notifications) return false
    // Adding the same listener again has no effect.
    browser.notifications.onClicked.addListener(clicked)
    if (hasButtons()) browser.notifications.onButtonClicked.addListener(buttonClicked)
    return true
  }
  clickStartsBackground = listen() || !isFirefox()
  browser.permissions.onAdded.addListener(() => void listen())
}
