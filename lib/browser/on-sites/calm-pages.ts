import browser from 'webextension-polyfill'
import type { CalmPages } from '@/lib/app/ports'
import type { CalmPlace } from '@/lib/domain/boundaries/calm/switches'
import { registerScripts } from './registered-scripts'
import type { CalmMessage } from '../page/page-messages'

const idPrefix = 'calm:'
const off: CalmMessage = { calm: 'off' }

/**
 * In this order: the scripts of the switches that are on, then the script that applies them. Built by
 * modules/calm-files.ts.
 */
const filesOf = ({ ids }: CalmPlace) => ({
  css: ids.map((id) => `calm/${id}.css`),
  js: ['calm/begin.js', ...ids.map((id) => `calm/${id}.js`), 'calm.js'],
})

/** Registers each site's files with the browser. */
const register = (places: CalmPlace[]): Promise<void> =>
  registerScripts(
    idPrefix,
    places.map((place) => ({
      id: idPrefix + place.site,
      matches: place.matches,
      runAt: 'document_start',
      ...filesOf(place),
    })),
  )

/**
 * Injects a site's files into a page that is open already. The styles have no effect without the script's
 * marks.
 */
async function placeOn(tabId: number, place: CalmPlace): Promise<void> {
  const { css, js } = filesOf(place)
  const absolute = (files: string[]) => files.map((file) => `/${file}`)
  await browser.scripting.insertCSS({ target: { tabId }, files: absolute(css) })
  await browser.scripting.executeScript({ target: { tabId }, files: absolute(js) })
}

/** Updates every open page. Answers are not awaited, because a page may be frozen. */
async function tellOpenPages(places: CalmPlace[], { hadSome }: { hadSome: boolean }): Promise<void> {
  const kept = new Set<number>()
  for (const place of places) {
    // The browser returns only pages of granted sites.
    for (const { id, discarded } of await browser.tabs.query({ url: place.matches })) {
      if (id === undefined || discarded) continue
      kept.add(id)
      void placeOn(id, place).catch(() => undefined)
    }
  }
  if (!hadSome) return
  // No script may be injected into a page whose grant was revoked, but the script that is in it still
  // receives messages.
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined && !kept.has(id)) void browser.tabs.sendMessage(id, off).catch(() => undefined)
}

/** What was last registered, and for which sites; stored because registrations outlive the worker. */
const toldKey = 'calmTold'

export const calmPages: CalmPages = {
  async keep(places) {
    const { [toldKey]: told } = await browser.storage.session.get(toldKey)
    const granted = await Promise.all(
      places.map(({ matches }) => browser.permissions.contains({ origins: matches })),
    )
    // As text: what comes out of storage is only compared, and so needs no parser.
    const wanted = JSON.stringify(places.map((place, index) => ({ ...place, granted: granted[index] })))
    if (wanted === told) return
    await register(places)
    await tellOpenPages(places, { hadSome: typeof told === 'string' && told !== '[]' })
    await browser.storage.session.set({ [toldKey]: wanted })
  },
}
