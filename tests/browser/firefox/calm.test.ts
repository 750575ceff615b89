/// <reference types="chrome" />
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'
import { calmFixtures } from '../../support/calm-fixtures'

const home = 'https://www.reddit.com/'

/** Notes at every frame from the first on whether the list was in sight. */
const noting = `<script>
  window.seen = []
  const look = () => {
    const list = document.querySelector('shreddit-feed')
    if (list) window.seen.push(list.checkVisibility())
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
</script>`

const pageFor = ({ hostname, pathname }: URL) =>
  calmFixtures
    .find(({ address }) => address.hostname === hostname && address.pathname === pathname)
    ?.html.replace('</head>', `${noting}</head>`) ?? null

const wasSeen = async (page: Page) => {
  await page.waitForFunction(() => (window as { seen?: boolean[] }).seen!.length > 3)
  return page.evaluate(() => (window as { seen?: boolean[] }).seen!.includes(true))
}
const isShown = (page: Page) => page.$eval('shreddit-feed', (list) => list.checkVisibility())
const sentences = (page: Page) => page.$$eval('porchlight-calm', (all) => all.length)
const goWithin = (page: Page, path: string) =>
  page.evaluate(async (to) => {
    const text = await (await fetch(to)).text()
    history.pushState({}, '', to)
    document.body.innerHTML = new DOMParser().parseFromString(text, 'text/html').body.innerHTML
  }, path)

describe.skipIf(!findFirefox())('calm feeds in Firefox', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox
  let page: Page

  beforeAll(async () => {
    desk = await openFirefoxDesk({ pageFor })
    porchlight = desk.porchlight
    await desk.anew()
    await porchlight.watch(['reddit.com'], 600)
    page = await porchlight.visit(home)
  })
  afterAll(() => desk?.close())
  const calming = (calm: string[]) => {
    const budgets = [{ id: 'all', sites: 'all', minutesByWeekday: Array.from({ length: 7 }, () => 600) }]
    return porchlight.command('saveBoundaries', { set: { budgets, calm } })
  }

  test('begin at once on a page that is open', async () => {
    expect(await isShown(page)).toBe(true)
    await calming(['reddit.home'])
    await expect.poll(() => isShown(page)).toBe(false)
    expect(await sentences(page)).toBe(1)
  })

  test('hold from the first frame of a new navigation, with the background stopped too', async () => {
    await porchlight.stopBackground()
    const opened = await porchlight.visit(home)
    expect(await wasSeen(opened)).toBe(false)
    expect(await sentences(opened)).toBe(1)
    await opened.close()
  })

  test('follow in-page navigation both ways', async () => {
    await page.bringToFront()
    await goWithin(page, '/r/kites/')
    await expect.poll(() => isShown(page)).toBe(true)
    expect(await sentences(page)).toBe(0)
    await goWithin(page, '/')
    await expect.poll(() => isShown(page)).toBe(false)
    expect(await sentences(page)).toBe(1)
  })

  test('end at once with the grant, and when the site is watched no more', async () => {
    const origins = ['*://*.reddit.com/*']
    await porchlight.inside.evaluate((taken) => chrome.permissions.remove({ origins: taken }), origins)
    await expect.poll(() => isShown(page)).toBe(true)
    const opened = await porchlight.visit(home)
    expect(await wasSeen(opened)).toBe(true)
    await opened.close()
    await porchlight.watch(['reddit.com'], 600)
    await calming(['reddit.home'])
    await expect.poll(() => isShown(page)).toBe(false)
    // As when the day has come from which its removal holds.
    await porchlight.inside.evaluate(async () => {
      const { settings } = await chrome.storage.local.get<{ settings: object }>('settings')
      await chrome.storage.local.set({ settings: { ...settings, sites: [] } })
    })
    await porchlight.command('takeBackPending', {})
    await expect.poll(() => isShown(page)).toBe(true)
    expect(await porchlight.complaints()).toEqual([])
  })
})
