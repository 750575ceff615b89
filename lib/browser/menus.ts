import browser from 'webextension-polyfill'
import { i18n } from '#i18n'

const views = {
  people: '#/people',
  time: '#/time',
  boundaries: '#/boundaries',
  settings: '#/settings',
} as const

/** Puts home's views into the toolbar button's own menu. */
export async function placeMenus() {
  await browser.contextMenus.removeAll()
  for (const id of Object.keys(views) as (keyof typeof views)[])
    browser.contextMenus.create({ id, title: i18n.t(`menu.${id}`), contexts: ['action'] })
}

/** Calls back with the view of home that was chosen. */
export const onMenuChosen = (heard: (view: string) => void) =>
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId in views) heard(views[menuItemId as keyof typeof views])
  })
