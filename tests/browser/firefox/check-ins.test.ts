/// <reference types="chrome" />
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ical, { type VEvent } from 'node-ical'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk, pageAt } from '../../support/browser/firefox/firefox-desk'
import { pressInFirefox } from '../../support/browser/firefox/firefox-keys'
import { dayMs, friend } from '../../support/browser/friends'

describe.skipIf(!findFirefox())('check-ins in Firefox', () => {
  const downloads = mkdtempSync(join(tmpdir(), 'porchlight-downloads-'))
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox
  const rows = friend({ name: 'Maya Lindqvist' })
  const maya = String(rows.people![0]!.id)

  beforeAll(async () => {
    desk = await openFirefoxDesk({
      pageFor: ({ pathname }) =>
        pathname === '/long-read' ? '<!doctype html><title>a quilt &amp; more</title>' : null,
      prefs: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
    })
    porchlight = desk.porchlight
    await desk.anew()
    await porchlight.put(rows)
  })
  afterAll(async () => {
    await desk?.close()
    rmSync(downloads, { recursive: true, force: true, maxRetries: 5 })
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
  test('“Share this page with …” in the menu of a page, and its key, take it into a message', async () => {
    const page = await porchlight.visit('https://news.example/long-read')
    const ways = [() => porchlight.itself(chooseInMenu('Share this page with …')), () => press('Alt+Shift+W')]
    for (const way of ways) {
      await page.bringToFront()
      await way()
      const home = await pageAt(porchlight, 'home.html#/check-in')
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
      .poll(() => desk.sites.asked.filter((one) => one.includes('web.whatsapp.com/send')))
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
