import browser from 'webextension-polyfill'
import { i18n } from '#i18n'

const views = {
  people: '#/people',
  time: '#/time',
  boundaries: '#/boundaries',
  settings: '#/settings',
} as const

const shareId = 'share-page'

/** The page that the person pointed at; its title may be empty. */
export interface PageInFront {
  title: string
  url: string
}

/** Adds home's views to the menu of the toolbar button, and sharing to the menu of pages. */
export async function placeMenus() {
  await browser.contextMenus.removeAll()
  for (const id of Object.keys(views) as (keyof typeof views)[])
    browser.contextMenus.create({ id, title: i18n.t(`menu.${id}`), contexts: ['action'] })
  browser.contextMenus.create({
    id: shareId,
    title: i18n.t('share.menu'),
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  })
}

/** Calls back with the view of home that was chosen, or with the page to share. */
export const onMenuChosen = (heard: { view: (view: string) => void; share: (page: PageInFront) => void }) =>
  browser.contextMenus.onClicked.addListener(({ menuItemId, pageUrl }, tab) => {
    if (menuItemId in views) heard.view(views[menuItemId as keyof typeof views])
    // The click itself grants access to this one page (activeTab).
    if (menuItemId === shareId) heard.share({ title: tab?.title ?? '', url: pageUrl ?? tab?.url ?? '' })
  })
