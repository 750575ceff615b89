import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'
import { friend } from '../../support/browser/friends'

describe.skipIf(!findFirefox())('pages in Firefox', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  beforeAll(async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
    await desk.asInstalled()
  })
  afterAll(() => desk?.close())

  const words = (page: Page) => page.evaluate(() => document.body.innerText)

  test('the first run comes up by itself, and one click asks for exactly the sites that were picked', async () => {
    expect(desk.cameUp).toEqual([porchlight.url('home.html#/welcome')])
    const page = await porchlight.open('home.html#/welcome')
    await (await page.waitForSelector('::-p-text(Begin)'))!.click()
    await (await page.waitForSelector('::-p-text(Instagram)'))!.click()
    await (await page.waitForSelector('::-p-text(Watch this site)'))!.click()
    await expect.poll(() => words(page), { timeout: 5_000 }).toContain('How much feed is enough in a day?')
    const granted = await porchlight.inside.evaluate(async () => (await chrome.permissions.getAll()).origins)
    expect(granted).toEqual(['*://*.instagram.com/*'])
    await page.close()
  })

  test('the popup has today’s person with a selected draft, and a click opens it in the messenger', async () => {
    await porchlight.put(friend({ name: 'Maya Lindqvist' }))
    await porchlight.openPopup()
    const seen = await porchlight.inside.evaluate(() => {
      const { document, innerWidth } = chrome.extension.getViews({ type: 'popup' })[0]!
      const field = document.querySelector('textarea')!
      return {
        words: document.body.innerText,
        draft: field.value,
        selected: field.selectionEnd - field.selectionStart,
        width: innerWidth,
      }
    })
    expect(seen.words).toContain('To +1 415 555 0123')
    expect(seen.draft).not.toBe('')
    expect(seen.selected).toBe(seen.draft.length)
    expect(seen.width).toBeGreaterThan(370)
    await porchlight.inside.evaluate(() => {
      const { document } = chrome.extension.getViews({ type: 'popup' })[0]!
      const buttons = [...document.querySelectorAll('button')]
      buttons.find((one) => one.textContent === 'Open in WhatsApp')!.click()
    })
    const chat = () => desk.sites.asked.find((address) => address.includes('web.whatsapp.com/send'))
    await expect.poll(chat, { timeout: 5_000 }).toBeDefined()
    expect(new URL(chat()!).searchParams.get('text')).toBe(seen.draft)
    await expect.poll(() => porchlight.popups()).toBe(0)
  })

  test('the new tab comes with the self check-in, then shows the same person', async () => {
    await porchlight.command('saveSettings', { patch: { firstRun: { step: 'done' } } })
    const page = await porchlight.open('newtab.html')
    await (await page.waitForSelector('::-p-text(Not today)'))!.click()
    await expect.poll(() => words(page), { timeout: 5_000 }).toContain('Maya Lindqvist')
    await page.close()
  })

  test('every view of home opens, and nothing of Porchlight complains', async () => {
    const views = {
      people: 'People',
      time: 'Time',
      boundaries: 'Boundaries',
      sites: 'Sites',
      settings: 'Settings',
    }
    for (const [view, heading] of Object.entries(views)) {
      const page = await porchlight.open(`home.html#/${view}`)
      await expect.poll(() => page.$eval('h1', (title) => title.textContent)).toBe(heading)
      await page.close()
    }
    expect(await porchlight.complaints()).toEqual([])
  })
})
