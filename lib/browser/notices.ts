import browser from 'webextension-polyfill'
import type { Notices } from '@/lib/app/ports'

export const notices: Notices = {
  allowed: () => browser.permissions.contains({ permissions: ['notifications'] }),
  async show({ id, title, message }) {
    await browser.notifications?.create(id, { type: 'basic', iconUrl: '/icon/128.png', title, message })
  },
}

/** Calls back with the id of a notice that was clicked. Registers as soon as the permission is there. */
export function onNoticeClicked(heard: (id: string) => void) {
  let listening = false
  const listen = () => {
    // An optional permission: the whole API is missing until it is granted.
    if (listening || !browser.notifications) return
    listening = true
    browser.notifications.onClicked.addListener(heard)
  }
  listen()
  browser.permissions.onAdded.addListener(listen)
}
