import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { notingApp } from '../../support/browser/firefox/firefox-apps'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'
import { friend } from '../../support/browser/friends'

const text = 'Tea & cake?\n50% off #soon äöü 🫖'
const href = `sms:+14155550123?body=${encodeURIComponent(text)}`
const feed = 'https://www.instagram.com/'

const permissionDialog = `[...document.querySelectorAll('.dialogFrame')]
  .map(({ contentDocument }) => contentDocument)
  .find((one) => one?.URL.endsWith('permissionDialog.xhtml'))?.querySelector('dialog')?.getButton('accept')`

// The program that stands for the phone is a shell script.
describe.skipIf(!findFirefox() || process.platform === 'win32')('a text message from Firefox', () => {
  const phone = notingApp()
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  beforeAll(async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
    await desk.anew()
    await porchlight.watch(['instagram.com'], 1 / 60)
    await porchlight.put(friend({ name: 'Maya Lindqvist', channels: [['sms', '+14155550123']] }))
  })
  afterAll(async () => {
    await desk?.close()
    phone.remove()
  })

  /** The tab that hands a message over, once something opened it. */
  async function handOver(open: () => Promise<unknown>): Promise<Page> {
    const opening = new Promise<Page>((resolve) =>
      porchlight.browser.once('targetcreated', (target) => void target.page().then((page) => resolve(page!))),
    )
    await open()
    const page = await opening
    await page.waitForSelector('#root h1')
    return page
  }
  const body = (page: Page) => page.evaluate(() => document.body.innerText)
  test('is one click away in the popup, and not lost where no app takes it: it stands there to be copied', async () => {
    await porchlight.openPopup()
    const page = await handOver(() =>
      porchlight.inside.evaluate((words) => {
        const { document } = chrome.extension.getViews({ type: 'popup' })[0]!
        const field = document.querySelector('textarea')!
        const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!
        set!.call(field, words)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        const buttons = [...document.querySelectorAll('button')]
        // After React has taken the new words in.
        setTimeout(() => buttons.find((one) => one.textContent === 'Open in Messages')!.click(), 50)
      }, text),
    )
    await expect.poll(() => body(page)).toContain('No app here takes text messages')
    expect(await body(page)).toContain('A message to +1 415 555 0123')
    expect(await body(page)).toContain(text)
    await expect.poll(() => porchlight.popups()).toBe(0)
    await page.close()
  })

  test('leaves neither number nor words in an address, in storage or in the page when it is opened again', async () => {
    const page = await handOver(() => porchlight.command('openTab', { href }))
    const traces = await porchlight.inside.evaluate(async () =>
      JSON.stringify([
        (await chrome.tabs.query({})).map(({ url, title }) => [url, title]),
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
      ]),
    )
    expect(traces).not.toMatch(/4155550123|Tea/)
    await page.evaluate(() => location.reload())
    await expect.poll(() => body(page)).toContain('was not kept')
    expect(await body(page)).not.toContain('Tea')
    await page.close()
  })

  test('goes over whole, with one yes to the browser, and again by a click', async () => {
    await phone.link(porchlight.itself, ['sms'])
    const page = await handOver(() => porchlight.command('openTab', { href }))
    await page.bringToFront()
    for (const by of ['itself', 'a click']) {
      const before = phone.taken().length
      if (by === 'a click') await page.click('a')
      await expect
        .poll(() => porchlight.itself(`Boolean(${permissionDialog})`), { timeout: 5_000 })
        .toBe(true)
      // The browser keeps its button shut for a moment, against clicks in passing.
      await porchlight.itself(
        `((button) => { button.disabled = false; button.click() })(${permissionDialog})`,
      )
      await expect.poll(() => phone.taken().slice(before), { timeout: 5_000 }).toEqual([href])
    }
    expect(await body(page)).not.toContain('No app here')
    expect(await body(page)).toContain(text)
    await page.close()
  })

  test('goes the same way from the pause over a page, which stays covered', async () => {
    const page = await porchlight.visit(feed)
    await expect.poll(() => page.frames().length).toBe(2)
    const frame = page.frames()[1]!
    await frame.waitForSelector('textarea')
    const draft = await frame.$eval('textarea', (field) => field.value)
    const button = (await frame.waitForSelector('::-p-text(Open in Messages)'))!
    const over = await handOver(() => button.click())
    expect(await body(over)).toContain(draft)
    expect(await page.evaluate(() => document.querySelector('porchlight-overlay') !== null)).toBe(true)
    expect(await frame.evaluate(() => document.body.innerText)).toContain('Not now')
    expect(await porchlight.complaints()).toEqual([])
  })
})
