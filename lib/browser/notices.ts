import browser from 'webextension-polyfill'
import type { Notices } from '@/lib/app/ports'
import { hasNotices } from './grants'
import { isFirefox } from './is-firefox'

/** Firefox (153) refuses a notice that wants buttons, though it has the event of their clicks, which never comes. */
const hasButtons = () => !isFirefox()

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
  },
}

/**
 * Calls back with the id of a notice that was clicked and the position of the button (null: the notice itself), having
 * taken the notice away. Registers as soon as the permission is there.
 */
export function onNoticeClicked(heard: (id: string, button: number | null) => void) {
  let listening = false
  const clicked = (id: string, button: number | null) => {
    void browser.notifications.clear(id)
    heard(id, button)
  }
  const listen = () => {
    // An optional permission: the whole API is missing until it is granted.
    if (listening || !browser.notifications) return
    listening = true
    browser.notifications.onClicked.addListener((id) => clicked(id, null))
    if (hasButtons()) browser.notifications.onButtonClicked.addListener(clicked)
  }
  listen()
  browser.permissions.onAdded.addListener(listen)
}
