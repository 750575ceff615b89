/// <reference types="chrome" />
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ical, { type VEvent } from 'node-ical'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox, launchFirefox, type PorchlightInFirefox } from '../../support/browser/firefox'
import { pressInFirefox } from '../../support/browser/firefox-keys'
import { dayMs, friend } from '../../support/browser/friends'
import { serveSites, type Sites } from '../../support/browser/sites'

describe.skipIf(!findFirefox())('check-ins in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-profile-'))
  const downloads = mkdtempSync(join(tmpdir(), 'porchlight-downloads-'))
  let sites: Sites
  let porchlight: PorchlightInFirefox
  const rows = friend({ name: 'Maya Lindqvist' })
  const maya = String(rows.people![0]!.id)

  const start = async () => {
    porchlight = await launchFirefox({
      sitesPort: sites.port,
      hosts: ['web.whatsapp.com', 'news.example'],
      profile,
      prefs: {
        // Notices are drawn by Firefox itself, where a test can see and press them.
        'alerts.useSystemBackend': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      },
    })
  }
  /** Ends Firefox and starts it again, with Porchlight installed in it. */
  const again = async () => {
    await porchlight.close()
    await start()
  }
  beforeAll(async () => {
    sites = await serveSites(({ pathname }) =>
      pathname === '/long-read' ? '<!doctype html><title>a quilt &amp; more</title>' : null,
    )
    await start()
    await porchlight.command('saveSettings', {
      patch: { firstRun: { step: 'done' }, selfCheckIn: false, quietHours: { on: false } },
    })
    await porchlight.put(rows)
    // The first run's tab read the people when there was nobody.
    for (const page of await porchlight.browser.pages()) if (page !== porchlight.inside) await page.close()
  })
  afterAll(async () => {
    await porchlight?.close()
    await sites?.close()
    for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const words = (page: Page) => page.evaluate(() => document.body.innerText)
  const draft = (page: Page) => page.evaluate(() => document.querySelector('textarea')?.value ?? '')
  const ready = (page: Page) =>
    page.waitForFunction(() => /\w/.test(document.querySelector('textarea')?.value ?? ''))
  const press = (chord: string) => porchlight.itself(pressInFirefox(chord))
  const named = async (page: Page, name: string) =>
    (await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('button, a')].find(
          (one) => (one.getAttribute('aria-label') ?? one.innerText.trim()) === wanted,
        ),
      {},
      name,
    )) as unknown as ElementHandle<HTMLElement>
  /** The page of Porchlight's that this opens. */
  const opened = async (act: () => Promise<unknown>, where: string): Promise<Page> => {
    await act()
    const found = async () => {
      for (const page of await porchlight.browser.pages()) {
        // A page that was just closed may still be among them.
        const address = await page.evaluate(() => location.href).catch(() => '')
        if (address.startsWith(porchlight.url(where))) return page
      }
      return null
    }
    await expect.poll(async () => (await found()) !== null, { timeout: 10_000 }).toBe(true)
    return (await found())!
  }

  test('“Share this page with …” in the menu of a page, and its key, take it into a message', async () => {
    const page = await porchlight.visit('https://news.example/long-read')
    const ways = [() => porchlight.itself(chooseInMenu('Share this page with …')), () => press('Alt+Shift+W')]
    for (const way of ways) {
      await page.bringToFront()
      const home = await opened(way, 'home.html#/check-in')
      await expect.poll(() => draft(home)).toMatch(/a quilt & more\s+https:\/\/news\.example\/long-read/)
      await home.close()
    }
    await page.close()
  })

  test('a message is written by keys that Firefox leaves to the page, kept with care, read again and opened', async () => {
    const page = await porchlight.open('home.html#/check-in')
    await ready(page)
    await press('Alt+Shift+P')
    await expect.poll(() => porchlight.popups(), { timeout: 5_000 }).toBe(1)
    await porchlight.inside.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]!.close())
    await page.bringToFront()
    const first = await draft(page)
    await press('Alt+2')
    await expect.poll(() => draft(page)).not.toBe(first)
    await press('Alt+3')
    await expect.poll(() => words(page)).toContain('Copied first, then WhatsApp opens.')
    const boundary = await draft(page)
    await press('Alt+6')
    await expect.poll(() => words(page)).toContain('A message to Maya Lindqvist waits here until tomorrow.')
    await press('Alt+7')
    await expect.poll(() => draft(page)).toBe(boundary)
    await press('Alt+1')
    await press('Control+Enter')
    await expect
      .poll(() => sites.asked.filter((one) => one.includes('web.whatsapp.com/send')))
      .toHaveLength(1)
    await page.close()
  })

  test('two times are proposed, one is agreed, and a calendar takes it from a file', async () => {
    const page = await porchlight.open(`home.html#/people/${maya}`)
    await (await named(page, 'Plan something')).click()
    await page.waitForSelector('form input')
    await page.keyboard.type('Coffee')
    const at = new Date(Date.now() + 2 * dayMs).setHours(16, 0, 0, 0)
    const typed = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
    await page.$$eval(
      'input[type=datetime-local]',
      (fields, typed) => {
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
        set!.call(fields[0], typed)
        fields[0]!.dispatchEvent(new Event('input', { bubbles: true }))
      },
      typed,
    )
    await (await named(page, 'Propose in a message')).click()
    await expect.poll(() => draft(page)).toMatch(/^Coffee together\?/)
    await page.evaluate(() => history.back())
    await (await page.waitForSelector('[aria-label^="Agreed"]'))!.click()
    await expect.poll(async () => (await porchlight.rows('plans'))[0]?.atMs).toBe(at)
    await (await named(page, 'Calendar file: Coffee with Maya Lindqvist')).click()
    const file = () => readdirSync(downloads).find((name) => name.endsWith('.ics'))
    await expect.poll(file, { timeout: 5_000 }).toBeDefined()
    await expect.poll(() => readFileSync(join(downloads, file()!), 'utf8')).toContain('END:VCALENDAR')
    const [event] = Object.values(ical.sync.parseFile(join(downloads, file()!))).filter(
      (one): one is VEvent => one?.type === 'VEVENT',
    )
    expect(event!.start.getTime()).toBe(at)
    await page.close()
  })

  const alerts = () =>
    porchlight.itself<string[]>(
      `[...Services.wm.getEnumerator(null)].filter((one) => one.location.href.endsWith('alert.xhtml')).map((one) => one.document.getElementById('alertTextLabel').textContent)`,
    )

  test('moments that went by while Firefox was closed are one notice after a real restart, and a click on it opens the composer', async () => {
    await porchlight.itself(`(() => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const { id, extension } = WebExtensionPolicy.getByHostname('${new URL(porchlight.url('')).host}')
      return ExtensionPermissions.add(id, { permissions: ['notifications'], origins: [] }, extension)
    })()`)
    // What was opened today is no reason to leave the day be.
    const checkIns = (await porchlight.rows('checkIns')).map((one) => ({ ...one, went: 'no' }))
    await porchlight.put({ checkIns })
    const now = new Date()
    const minutesNow = now.getHours() * 60 + now.getMinutes()
    const moments = [minutesNow, (minutesNow + 1430) % 1440, (minutesNow + 1420) % 1440]
    await porchlight.command('saveSettings', { patch: { reminder: { on: true, moments, hideNames: false } } })
    const keep = (reminded: object) =>
      porchlight.inside.evaluate((reminded) => chrome.storage.local.set({ reminded }), reminded)
    const kept = async () => (await porchlight.inside.evaluate(() => chrome.storage.local.get())).reminded
    await keep({ handledMs: now.getTime() - 10 * dayMs, snoozedUntilMs: null })
    await again()
    await expect
      .poll(alerts, { timeout: 5_000 })
      .toEqual(['Maya Lindqvist might like to hear from you. A draft is ready.'])
    const page = await opened(() => porchlight.itself(clickAlert), 'home.html#/check-in')
    await ready(page)
    await expect.poll(alerts).toEqual([])
    expect(await porchlight.complaints()).toEqual([])

    // A moment is due again, but it was put off.
    const snoozed = { handledMs: now.getTime() - dayMs, snoozedUntilMs: Date.now() + 6 * 3_600_000 }
    await keep(snoozed)
    await again()
    const next = () => porchlight.inside.evaluate(() => chrome.alarms.get('reminder'))
    await expect
      .poll(async () => (await next())?.scheduledTime ?? 0)
      .toBeGreaterThanOrEqual(snoozed.snoozedUntilMs)
    expect(await kept()).toEqual(snoozed)
    expect(await alerts()).toEqual([])
  })

  test('and nothing of Porchlight complains', async () => {
    expect(await porchlight.complaints()).toEqual([])
  })
})

/** Runs in Firefox itself: a right click on the page in front, and what of its menu bears this label. */
const chooseInMenu = (label: string) => `(async () => {
  const menu = document.getElementById('contentAreaContextMenu')
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }))
  const script = () => {
    content.synthesizeMouseEvent('mousedown', 50, 300, { button: 2 })
    content.synthesizeMouseEvent('contextmenu', 50, 300, { button: 2 })
  }
  gBrowser.selectedBrowser.messageManager.loadFrameScript('data:,' + encodeURIComponent('(' + script + ')()'), false)
  await shown
  menu.activateItem([...menu.children].find((one) => one.label === ${JSON.stringify(label)}))
})()`

/** Runs in Firefox itself: a click on the notice that it shows. */
const clickAlert = `(() => {
  const alert = [...Services.wm.getEnumerator(null)].find((one) => one.location.href.endsWith('alert.xhtml'))
  for (const type of ['mousedown', 'mouseup']) alert.synthesizeMouseEvent(type, 60, 40, { button: 0, clickCount: 1 })
})()`
