import browser from 'webextension-polyfill'
import type { Notices } from '@/lib/app/ports'
import { hasNotices } from './grants'
import { isFirefox } from './is-firefox'

/** Firefox (153) refuses a notice that wants buttons, though it has the event of their clicks, which never comes. */
const hasButtons = () => !isFirefox()

/** How often an event page that must outlive a notice asks for it (ms): Firefox ends it after 30 s without a call. */
const askEveryMs = 2_000

/**
 * True when a click starts the background. Firefox (153) starts an event page only for listeners that were added while
 * the page loaded: one that was added after the permission had been granted is heard until the page ends, no longer.
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

/** Keeps the event page from ending while a notice is shown: every call to the browser puts its end off. */
async function stayAwakeFor(id: string) {
  while (browser.notifications && id in (await browser.notifications.getAll()))
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
}

/**
 * Calls back with the id of a notice that was clicked and the position of the button (null: the notice itself), having
 * taken the notice away. Registers at once, or as soon as the permission is granted.
 */
export function onNoticeClicked(heard: (id: string, button: number | null) => void) {
  const buttonClicked = (id: string, button: number | null) => {
    void browser.notifications.clear(id)
    heard(id, button)
  }
  const clicked = (id: string) => buttonClicked(id, null)
  const listen = () => {
    // An optional permission: the whole API is missing until it is granted.
    if (!browser.notifications) return false
    // A listener that is there already is not added again.
    browser.notifications.onClicked.addListener(clicked)
    if (hasButtons()) browser.notifications.onButtonClicked.addListener(buttonClicked)
    return true
  }
  clickStartsBackground = listen() || !isFirefox()
  browser.permissions.onAdded.addListener(() => void listen())
}
