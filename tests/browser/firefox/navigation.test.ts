import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isCovered } from '../../support/browser/arrange'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'

const feed = 'https://www.instagram.com/'
const elsewhere = 'https://news.example/'

describe.skipIf(!findFirefox())('a closed feed in Firefox', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  beforeAll(async () => {
    // No site has a service worker under a certificate of this machine's own.
    desk = await openFirefoxDesk({ prefs: { 'dom.serviceWorkers.testing.enabled': true } })
    porchlight = desk.porchlight
    await desk.anew()
    await porchlight.watch(['instagram.com'], 600)
  })
  afterAll(() => desk?.close())

  const closed = () => porchlight.url(`closed.html#${feed}`)
  /** What was asked of the closed site since so many addresses were asked for: a page that was never sent shows in no frame. */
  const sentSince = (asked: number) =>
    desk.sites.asked
      .slice(asked)
      .filter((address) => address.includes('instagram') && !address.includes('?to='))
  const tabsAt = async (address: string) => (await porchlight.tabs()).filter((tab) => tab === address).length

  const link = (page: Page, target: string) =>
    page.evaluate(
      ([address, target]) => {
        const made = Object.assign(document.createElement('a'), { href: address!, target, id: 'link' })
        document.body.prepend(Object.assign(made, { textContent: 'A feed' }))
      },
      [feed, target],
    )
  const inItself = (does: string) => porchlight.itself<null>(`(async () => { ${does}; return null })()`)

  /** Ways to a closed feed from a page of another site. */
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'a bookmark': () =>
      inItself(`
        const bookmark = { parentGuid: PlacesUtils.bookmarks.toolbarGuid, url: '${feed}', title: 'A feed' }
        const { guid } = await PlacesUtils.bookmarks.insert(bookmark)
        const { root } = PlacesUtils.getFolderContents(PlacesUtils.bookmarks.toolbarGuid)
        PlacesUIUtils.openNodeIn(root.getChild(0), 'tab', { ownerWindow: window })
        root.containerOpen = false
        await PlacesUtils.bookmarks.remove(guid)`),
    'the address bar': () => inItself(`gURLBar.value = '${feed}'; gURLBar.handleCommand()`),
    'a session that is restored': () =>
      inItself(`
        const tab = gBrowser.addTrustedTab('about:blank')
        const entries = [{ url: '${feed}', triggeringPrincipal_base64: E10SUtils.SERIALIZED_SYSTEMPRINCIPAL }]
        SessionStore.setTabState(tab, JSON.stringify({ entries, index: 1 }))
        gBrowser.selectedTab = tab`),
    'a middle click': async (page) => {
      await link(page, '')
      await page.click('#link', { button: 'middle' })
    },
    'a link to a new tab': async (page) => {
      await link(page, '_blank')
      await page.click('#link')
    },
    'a redirect of another site': (page) =>
      page.evaluate((to) => void (location.href = `/?to=${encodeURIComponent(to)}`), feed),
    'a redirect of its own, out of the messages': (page) =>
      page.evaluate((address) => void (location.href = `${address}direct/t/1?to=/`), feed),
    'a redirect within a page': (page) =>
      page.evaluate((address) => {
        const refresh = Object.assign(document.createElement('meta'), { content: `0;url=${address}` })
        refresh.httpEquiv = 'refresh'
        document.head.append(refresh)
      }, feed),
    'a script that replaces its page': (page) => page.evaluate((address) => location.replace(address), feed),
    'a form that is sent': (page) =>
      page.evaluate((address) => {
        const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
        document.body.append(form)
        form.submit()
      }, feed),
  }

  test('is not brought back by going back to it', async () => {
    const page = await porchlight.visit(feed)
    await page.goto(elsewhere)
    await porchlight.command('saveBoundaries', {
      set: { budgets: [{ id: 'all', sites: 'all', minutesByWeekday: Array.from({ length: 7 }, () => 0) }] },
    })
    const asked = desk.sites.asked.length
    await page.evaluate(() => history.back())
    await expect.poll(() => tabsAt(closed())).toBe(1)
    expect(sentSince(asked)).toEqual([])
    await page.close()
  })

  const table = Object.entries(ways).flatMap(([way, walk]) => [
    { way, walk, stops: false, background: 'running' },
    { way, walk, stops: true, background: 'stopped' },
  ])
  test.each(table)('is never sent for by $way, the event page $background', async ({ walk, stops }) => {
    const page = await porchlight.visit(elsewhere)
    const asked = desk.sites.asked.length
    if (stops) await porchlight.stopBackground()
    await walk(page)
    await expect.poll(() => tabsAt(closed()), { timeout: 5_000 }).toBe(1)
    expect(sentSince(asked)).toEqual([])
    await desk.closeOthers()
  })

  test('is never sent for or shown where the site has a service worker of its own that answers', async () => {
    const early = await porchlight.visit(`${feed}direct/t/1`)
    await early.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js')
      await navigator.serviceWorker.ready
    })
    const asked = desk.sites.asked.length
    await porchlight.visit(`${feed}direct/t/2`)
    // It does answer.
    expect(desk.sites.asked.slice(asked)).not.toContain(`${feed}direct/t/2`)
    await porchlight.visit(feed)
    await expect.poll(() => tabsAt(closed()), { timeout: 5_000 }).toBe(1)
    await early.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
    })
    await desk.closeOthers()
  })

  test.each([
    { background: 'running', stops: false },
    { background: 'stopped', stops: true },
  ])('opens as its grant goes and closes as it comes, the event page $background', async ({ stops }) => {
    const early = await porchlight.visit(`${feed}direct/t/1`)
    await early.click('#feed')
    await expect.poll(() => isCovered(early)).toBe(true)
    if (stops) await porchlight.stopBackground()
    await porchlight.revoke(['instagram.com'])
    await expect.poll(() => isCovered(early), { timeout: 5_000 }).toBe(false)
    const late = await porchlight.visit(feed)
    await porchlight.command('look', {})
    expect(await late.evaluate(() => location.href)).toBe(feed)
    expect(await isCovered(late)).toBe(false)
    const home = await porchlight.open('home.html#/sites')
    await home.waitForSelector('::-p-text(Not granted yet)')

    if (stops) await porchlight.stopBackground()
    await porchlight.grant(['instagram.com'])
    await late.bringToFront()
    await expect.poll(() => isCovered(late), { timeout: 5_000 }).toBe(true)
    const asked = desk.sites.asked.length
    await porchlight.visit(feed)
    await expect.poll(() => tabsAt(closed()), { timeout: 5_000 }).toBe(1)
    expect(sentSince(asked)).toEqual([])
    await desk.closeOthers()
    expect(await porchlight.complaints()).toEqual([])
  })
})
